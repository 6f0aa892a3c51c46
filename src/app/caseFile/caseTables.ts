import { type DataFrame, FieldType } from '@grafana/data';
import { type CaseColumn, type CaseColumnKind, type CaseTable } from '../../core/caseFile/caseTable';
import { type Cell } from '../../core/table';
import { type PanelAnswer } from '../gather/gather';

/** A table of the case, and what kept it from being found. */
export interface GatheredTable extends CaseTable {
  readonly problem?: string;
}

/** The frames of panels as tables, each query once, however many panels ask it; a panel that failed is an empty table. */
export function caseTables(answers: readonly PanelAnswer[]): readonly GatheredTable[] {
  const tables = new Map<string, GatheredTable>();
  answers.forEach(({ panel, frames, problems }) => {
    const title = panel.title ?? `Panel ${panel.id}`;
    const queries = new Map((panel.targets ?? []).map((target) => [target.refId, asked(target)]));
    frames.forEach((frame, index) => {
      const key = `${queries.get(frame.refId ?? '') ?? panel.id} ${frames.slice(0, index).filter(({ refId }) => refId === frame.refId).length}`;
      if (!tables.has(key)) {
        tables.set(key, tableOf(frame, title));
      }
    });
    if (problems.length > 0) {
      tables.set(`problem ${panel.id}`, {
        name: title,
        title,
        notes: [],
        columns: [],
        length: 0,
        problem: problems.join(' '),
      });
    }
  });
  return [...tables.values()];
}

/** What a query asks, without the name that its panel has for it. */
const asked = ({ refId: _, ...query }: { readonly refId: string }): string => JSON.stringify(query);

function tableOf(frame: DataFrame, title: string): CaseTable {
  return {
    name: frame.name ?? title,
    title,
    notes: (frame.meta?.notices ?? []).map(({ text }) => text),
    columns: frame.fields.map((field): CaseColumn => {
      const kind = KINDS[field.type] ?? 'string';
      return { name: field.name, kind, values: field.values.map((value: unknown) => cellOf(kind, value)) };
    }),
    length: frame.length,
  };
}

const KINDS: Partial<Record<FieldType, CaseColumnKind>> = {
  [FieldType.time]: 'time',
  [FieldType.number]: 'number',
  [FieldType.boolean]: 'boolean',
};

function cellOf(kind: CaseColumnKind, value: unknown): Cell {
  if (value === null || value === undefined) {
    return null;
  }
  const isCell = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isCell && (kind !== 'string' || typeof value === 'string') ? value : JSON.stringify(value);
}
