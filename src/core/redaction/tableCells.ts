import { type CaseTable } from '../caseFile/caseTable';
import { type SecretKind } from './secretKind';

/** What is to be known about a cell beyond its column's name. */
export interface CellMeaning {
  /** The name of the column, or of the property whose value it is. */
  readonly name: string;
  /** What it holds where the name does not say; "nothing" where the name would mislead. */
  readonly kind?: SecretKind | 'nothing';
  /** The type of entity that it names, or whose properties it holds as JSON. */
  readonly type?: string;
  /** Its names, where the cell says more of each. */
  readonly names?: string;
}

export type Tabular = Pick<CaseTable, 'name' | 'columns' | 'length'>;
type Meaning = (text: (column: string) => string) => Omit<CellMeaning, 'name'>;

const NOTHING: Meaning = () => ({ kind: 'nothing' });
const HOSTS: Meaning = () => ({ kind: 'host' });
const ENTITY: Meaning = (text) => ({ type: text('type') });

/** Columns of our own tables whose names do not tell what they hold. */
const OUR_COLUMNS: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  alertEntityCounts: { name: (text) => ({ kind: text('Host') === '' ? 'user' : 'host' }) },
  decodedCommandLines: { original_string: () => ({ kind: 'encoded' }) },
  // Ids of nodes are made of names that stand in other columns.
  entityEdges: { id: NOTHING, source: NOTHING, target: NOTHING },
  entityNodes: { id: NOTHING, group: NOTHING, title: ENTITY, properties: ENTITY },
  // Programs and shapes of command lines, not groups of users.
  firstSeenCommands: { group: NOTHING },
  logonClusters: {
    // "CORP\bob Network (4)"
    members: (text) => ({ kind: 'user', names: text('members').replace(/ [A-Z]\w{0,40}(?= \()/g, '') }),
    sources: HOSTS,
  },
  logonCounts: { sources: HOSTS },
  rareProcesses: { group: NOTHING },
  variability: { group: NOTHING },
  variabilityOutliers: { group: NOTHING },
};

/** Columns of our own tables that hold words of ours, which panels go by: a user named "source" must not change them. */
const WORD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  alert: ['section'],
  clusterMembers: ['role'],
  decodedCommandLines: ['encoding_type', 'reference'],
  entityNodes: ['color', 'group', 'icon', 'type'],
  logons: ['outcome'],
  processClusters: ['role'],
  processTree: ['certainty', 'elevation', 'integrity', 'role'],
  processes: ['certainty'],
  seenIndicators: ['decodedFrom', 'origin', 'type'],
  variability: ['measure', 'subgroup'],
  variabilityOutliers: ['measure', 'subgroup'],
};

/** Whether a column holds words of ours alone. */
export const holdsWords = (table: string, column: string): boolean => WORD_COLUMNS[table]?.includes(column) ?? false;

/** What a cell holds; in a table of properties, the name of each is the name of its column. */
export function meaningOf(table: Tabular, column: string, row: number): CellMeaning {
  const text = (name: string): string =>
    String(table.columns.find((candidate) => candidate.name === name)?.values[row] ?? '');
  const property = column === 'value' ? text('property') : '';
  const own = OUR_COLUMNS[table.name]?.[column]?.(text);
  // "Host.HostName" is a HostName.
  return { name: property === '' ? column : property.slice(property.lastIndexOf('.') + 1), ...own };
}
