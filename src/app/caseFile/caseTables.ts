import { type DataFrame, FieldType } from '@grafana/data';
import { type CaseColumn, type CaseColumnKind, type CaseTable } from '../../core/caseFile/caseTable';
import { type Cell } from '../../core/table';
import { type PanelModel } from '../gather/dashboardModel';
import { type Gathered, type PanelAnswer } from '../gather/gather';

/** A table of the case, and what kept it from being found. */
export interface GatheredTable extends CaseTable {
  readonly problem?: string;
}

interface Found {
  readonly table: GatheredTable;
  readonly dashboard: string;
  /** Whether its title is that of a panel which shows nothing else. */
  readonly isOwnTitle: boolean;
}

/**
 * The frames of panels as tables, each query once, however many panels ask it; a panel that failed is an empty table.
 * A table is called as the panel that shows it alone, else as a panel and by what it holds; equal titles name their
 * dashboards.
 */
export function caseTables(gathered: ReadonlyArray<Pick<Gathered, 'dashboard' | 'answers'>>): readonly GatheredTable[] {
  const found = new Map<string, Found>();
  gathered.forEach(({ dashboard, answers }) =>
    answers.forEach((answer) => {
      tablesOf(dashboard.uid, answer).forEach(([key, table, isOwnTitle]) => {
        const known = found.get(key);
        if (known === undefined || (isOwnTitle && !known.isOwnTitle)) {
          found.set(key, { table, dashboard: dashboard.title, isOwnTitle });
        }
      });
    })
  );
  const all = [...found.values()];
  return all.map(({ table, dashboard }) =>
    all.some((other) => other.table !== table && other.table.title === table.title && other.dashboard !== dashboard)
      ? { ...table, title: `${table.title} (${dashboard.replace(/^Casefile: /, '')})` }
      : table
  );
}

type Keyed = readonly [key: string, table: GatheredTable, isOwnTitle: boolean];

function tablesOf(uid: string, { panel, frames, problems }: PanelAnswer): readonly Keyed[] {
  const title = titleOf(panel);
  const targets = panel.targets ?? [];
  const tables = frames.map((frame, index): Keyed => {
    const target =
      targets.find(({ refId }) => refId === frame.refId) ?? (targets.length === 1 ? targets[0] : undefined);
    const place = frames.slice(0, index).filter(({ refId }) => refId === frame.refId).length;
    const isOwn = targets.length === 1 && place === 0;
    const key = target === undefined ? `${uid} ${panel.id} ${index}` : `${asked(target)} ${place}`;
    const held = frame.name === undefined ? title : inWords(frame.name);
    const own = isOwn || held === title ? title : `${title}: ${held}`;
    return [key, tableOf(frame, own), targets.length === 1];
  });
  const failed = { name: title, title, notes: [], columns: [], length: 0, problem: problems.join(' ') };
  return problems.length === 0 ? tables : [...tables, [`problem ${uid} ${panel.id}`, failed, true]];
}

const titleOf = ({ id, title }: PanelModel): string => (title === undefined || title === '' ? `Panel ${id}` : title);

/** "hostLogons" is "Host logons". */
const inWords = (name: string): string => {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a query asks, whatever the name and the order that its panel has for it. */
const asked = ({ refId: _, datasource: __, ...query }: NonNullable<PanelModel['targets']>[number]): string =>
  JSON.stringify(Object.entries(query).sort(([one], [other]) => (one < other ? -1 : 1)));

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
