import { familyOf, type Kinship, kinships } from '../processes/family';
import { type Forest, type ProcessNode } from '../processes/forest';
import { imageName } from '../processes/imageName';
import { type Certainty } from '../processes/link';
import { type Context, type Finding } from './ask';
import { findFocus, type Focus, type FocusParameters } from './focus';
import { findHostForest, noProcesses, sourceNotice } from './hostForest';
import { type Window } from './window';
import { counted, rangeInWords } from './wording';

export interface ProcessTreeParameters extends FocusParameters {
  /** The alert's relatives, or every process of the host. */
  readonly scope: 'family' | 'host';
  /** Relatives up to so many steps from the alert's process, the notebook's tree has 2; null for all. */
  readonly levels: number | null;
}

/** The notebook's window for the process tree. */
export const PROCESS_TREE_WINDOW: Window = { around: 'alert', before: '60m', after: '10m' };

export interface ProcessTreeRow {
  readonly key: string;
  readonly parentKey: string | null;
  readonly row: number | null;
  readonly role: string | null;
  readonly level: number | null;
  readonly certainty: string;
  readonly host: string;
  readonly pid: number | null;
  readonly processName: string;
  readonly path: string;
  readonly commandLine: string;
  readonly user: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly subjectLogonId: string;
  readonly targetLogonId: string;
  readonly integrity: string | null;
  readonly elevation: string | null;
}

/** The processes round an alert as a tree, each with its role and how sure its parent is. */
export async function findProcessTree(
  parameters: ProcessTreeParameters,
  context: Context
): Promise<Finding<ProcessTreeRow>> {
  const focus = await findFocus(parameters, context, 'there is no process tree');
  if (!focus.ok) {
    return focus.error;
  }
  const { forest, source, events, notices } = await findHostForest(focus.value, context);
  const kin = source === undefined ? undefined : kinships(forest, source);
  const family = source !== undefined && parameters.scope === 'family';
  const shown = family ? within(familyOf(forest, source), kin!, parameters.levels) : forest.preorder;
  const rows = shown.map((index) => treeRow(forest, index, kin?.[index]));
  return {
    rows,
    schema: events.schema,
    summary: rows.some(({ row }) => row !== null) ? summarise(rows, focus.value) : noProcesses(focus.value, events),
    notices: [...notices, ...sourceNotice(focus.value, source)],
  };
}

/** Of the family, those no further off than so many levels; siblings' own children are further off than siblings. */
function within(family: readonly number[], kin: readonly Kinship[], levels: number | null): readonly number[] {
  return levels === null ? family : family.filter((index) => (kin[index]!.level ?? Infinity) <= levels);
}

/** A process of a forest as a row of the tree; `kinship` is what it is to the alert's process. */
export function treeRow({ nodes }: Forest, index: number, kinship: Kinship | undefined): ProcessTreeRow {
  const { parent, ...node }: ProcessNode = nodes[index]!;
  return {
    key: node.key,
    parentKey: parent === null ? null : nodes[parent]!.key,
    row: node.row,
    role: kinship?.role ?? null,
    level: kinship?.level ?? null,
    certainty: node.certainty,
    host: node.host,
    pid: node.pid,
    processName: imageName(node.path),
    path: node.path,
    commandLine: node.commandLine,
    user: node.user,
    start: node.start,
    end: node.end,
    subjectLogonId: node.subjectLogonId,
    targetLogonId: node.targetLogonId,
    integrity: node.token?.integrity || null,
    elevation: node.token?.elevation || null,
  };
}

const CERTAINTIES: readonly Certainty[] = ['exact', 'matched', 'pid', 'inferred', 'missing'];

function summarise(rows: readonly ProcessTreeRow[], { host, window }: Focus): string {
  const logged = rows.filter(({ row }) => row !== null);
  const sources = logged.filter(({ role }) => role === 'source').length;
  const links = CERTAINTIES.map((certainty) => ({
    certainty,
    count: logged.filter((row) => row.certainty === certainty).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ certainty, count }) => `${count.toLocaleString('en-US')} ${certainty}`)
    .join(', ');
  const alertProcess = sources > 0 ? `, ${counted(sources, 'alert process', 'alert processes')}` : '';
  return `${counted(logged.length, 'process', 'processes')}${alertProcess}; parents: ${links}. ${host}, between ${rangeInWords(window)}.`;
}
