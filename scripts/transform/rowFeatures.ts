import { LOGON_FEATURES } from '../../src/core/cluster/logonFeatures';
import { type FeaturedProcess, PROCESS_FEATURES } from '../../src/core/cluster/processFeatures';
import { hasColumn, numberCell, type Row, textCell, timeCell } from './cells';

/** The process of a row of SecurityEvent. */
export const processOf = (row: Row): FeaturedProcess => ({
  path: textCell(row, 'NewProcessName'),
  commandLine: textCell(row, 'CommandLine'),
  subjectLogonId: textCell(row, 'SubjectLogonId'),
});

const logonOf = (row: Row) => ({
  account: textCell(row, 'Account'),
  logonType: numberCell(row, 'LogonType'),
  time: timeCell(row, 'TimeGenerated'),
});

interface RowFeature {
  /** The column that it is made of. */
  readonly column: string;
  readonly of: (row: Row) => number;
}

const processFeature = (column: string, name: keyof typeof PROCESS_FEATURES): [string, RowFeature] => [
  name,
  { column, of: (row) => PROCESS_FEATURES[name](processOf(row)) },
];
const logonFeature = (column: string, name: keyof typeof LOGON_FEATURES): [string, RowFeature] => [
  name,
  { column, of: (row) => LOGON_FEATURES[name](logonOf(row)) },
];

const FEATURES: ReadonlyMap<string, RowFeature> = new Map([
  processFeature('NewProcessName', 'pathScore'),
  processFeature('NewProcessName', 'pathLogScore'),
  processFeature('NewProcessName', 'pathHash'),
  processFeature('CommandLine', 'commandlineTokensFull'),
  processFeature('CommandLine', 'commandlineTokensHash'),
  processFeature('CommandLine', 'commandlineLen'),
  processFeature('CommandLine', 'commandlineLogLen'),
  processFeature('CommandLine', 'commandlineScore'),
  processFeature('SubjectLogonId', 'isSystemSession'),
  logonFeature('Account', 'AccountNum'),
  logonFeature('LogonType', 'LogonType'),
  logonFeature('TimeGenerated', 'LogonHour'),
]);

/**
 * How to get a feature of a row: by its formula where the rows have the column that it is made of, else from the column
 * of that name. Throws when there is neither.
 */
export function rowFeature(name: string, rows: readonly Row[]): (row: Row) => number {
  const feature = FEATURES.get(name);
  if (feature !== undefined && hasColumn(rows, feature.column)) {
    return feature.of;
  }
  if (rows.length > 0 && !hasColumn(rows, name)) {
    throw new Error(
      feature === undefined
        ? `The rows have no column ${name}, and it is no feature. Features are ${[...FEATURES.keys()].join(', ')}.`
        : `The rows have no column ${feature.column}, which ${name} is made of.`
    );
  }
  return (row) => {
    const value = numberCell(row, name);
    if (value === null) {
      throw new Error(`${name} must be a number in every row, got "${textCell(row, name)}".`);
    }
    return value;
  };
}
