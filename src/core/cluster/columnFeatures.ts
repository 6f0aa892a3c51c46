import { type FeaturedLogon, LOGON_FEATURES } from './logonFeatures';
import { type FeaturedProcess, PROCESS_FEATURES } from './processFeatures';

/** The columns of some rows, wherever they come from: an export, or a frame. */
export interface ColumnSource {
  /** Whether any row has a value in the column. */
  has(column: string): boolean;
  /** "" where a row has no value. */
  text(column: string): (row: number) => string;
  /** true is 1 and false 0; null for what is no number. */
  number(column: string): (row: number) => number | null;
  /** Milliseconds since 1970 UTC; null for what is no time. */
  time(column: string): (row: number) => number | null;
}

/** Names of the columns that a process is made of, in tables of Log Analytics and in our own frames. */
const PATH = ['NewProcessName', 'path', 'FolderPath'];
const COMMAND_LINE = ['CommandLine', 'commandLine', 'ProcessCommandLine'];
const SUBJECT_LOGON_ID = ['SubjectLogonId', 'subjectLogonId'];
const ACCOUNT = ['Account', 'account'];
const LOGON_TYPE = ['LogonType', 'logonType'];
const TIME = ['TimeGenerated', 'time'];

/** The process of each row; parts that the rows do not have are "". */
export function processOfRow(source: ColumnSource): (row: number) => FeaturedProcess {
  const [path, commandLine, subjectLogonId] = [PATH, COMMAND_LINE, SUBJECT_LOGON_ID].map((names) =>
    source.text(firstOf(names, source) ?? names[0]!)
  );
  return (row) => ({ path: path!(row), commandLine: commandLine!(row), subjectLogonId: subjectLogonId!(row) });
}

function logonOfRow(source: ColumnSource): (row: number) => FeaturedLogon {
  const column = (names: readonly string[]): string => firstOf(names, source) ?? names[0]!;
  const account = source.text(column(ACCOUNT));
  const logonType = source.number(column(LOGON_TYPE));
  const time = source.time(column(TIME));
  return (row) => ({ account: account(row), logonType: logonType(row), time: time(row) });
}

const firstOf = (names: readonly string[], source: ColumnSource): string | undefined =>
  names.find((name) => source.has(name));

interface ColumnFeature {
  /** Columns that it is made of: one of them is needed. */
  readonly columns: readonly string[];
  readonly of: (source: ColumnSource) => (row: number) => number;
}

const processFeature = (
  columns: readonly string[],
  name: keyof typeof PROCESS_FEATURES
): readonly [string, ColumnFeature] => [
  name,
  {
    columns,
    of: (source) => {
      const process = processOfRow(source);
      return (row) => PROCESS_FEATURES[name](process(row));
    },
  },
];
const logonFeature = (
  columns: readonly string[],
  name: keyof typeof LOGON_FEATURES
): readonly [string, ColumnFeature] => [
  name,
  {
    columns,
    of: (source) => {
      const logon = logonOfRow(source);
      return (row) => LOGON_FEATURES[name](logon(row));
    },
  },
];

const FEATURES: ReadonlyMap<string, ColumnFeature> = new Map([
  processFeature(PATH, 'pathScore'),
  processFeature(PATH, 'pathLogScore'),
  processFeature(PATH, 'pathHash'),
  processFeature(COMMAND_LINE, 'commandlineTokensFull'),
  processFeature(COMMAND_LINE, 'commandlineTokensHash'),
  processFeature(COMMAND_LINE, 'commandlineLen'),
  processFeature(COMMAND_LINE, 'commandlineLogLen'),
  processFeature(COMMAND_LINE, 'commandlineScore'),
  processFeature(SUBJECT_LOGON_ID, 'isSystemSession'),
  logonFeature(ACCOUNT, 'AccountNum'),
  logonFeature(LOGON_TYPE, 'LogonType'),
  logonFeature(TIME, 'LogonHour'),
]);

/**
 * How to get a feature of a row: by its formula where the rows have a column that it is made of, else from the column
 * of that name, which must hold a number in every row. Throws when there is neither.
 */
export function columnFeature(name: string, source: ColumnSource): (row: number) => number {
  const feature = FEATURES.get(name);
  if (feature !== undefined && firstOf(feature.columns, source) !== undefined) {
    return feature.of(source);
  }
  if (!source.has(name)) {
    throw new Error(
      feature === undefined
        ? `The rows have no column ${name}, and it is no feature. Features are ${[...FEATURES.keys()].join(', ')}.`
        : `The rows have no column ${feature.columns[0]}, which ${name} is made of.`
    );
  }
  const [number, text] = [source.number(name), source.text(name)];
  return (row) => {
    const value = number(row);
    if (value === null) {
      throw new Error(`${name} must be a number in every row, got "${text(row)}".`);
    }
    return value;
  };
}
