import { type CaseColumn, type CaseTable } from '../caseFile/caseTable';
import { type Cell } from '../table';
import { type Pausing } from '../work/pausing';
import { leaksIn } from './leaks';
import { holdsBytes } from './leftOut';
import { Redactor } from './redactor';
import { Secrets } from './secrets';
import { holdsWords, meaningOf, type Tabular } from './tableCells';

/** Rows between two pauses. */
const PIECE = 200;
/** Numbers of incidents are names of them. */
const INCIDENT = 'IncidentNumber';

/** The name of a table whose columns are those of somebody's KQL, and may be called by what logs hold. */
const FREE_KQL = 'kql';

/** Tables without names. */
export interface RedactedTables {
  readonly tables: readonly CaseTable[];
  /** Secrets that are still in them; they must not be shared unless there are none. */
  readonly leaks: number;
}

/** Copies of tables with hosts, users, addresses, ids, folders and domains replaced; `also` are variables and the like. */
export function* redactingTables(
  tables: readonly CaseTable[],
  also: ReadonlyArray<readonly [name: string, value: string]>
): Pausing<RedactedTables> {
  const total = tables.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  const secrets = new Secrets();
  also.forEach(([name, value]) => secrets.learn(name, value));
  yield* learningTables(secrets, tables);
  const redactor = new Redactor(secrets);
  const written: CaseTable[] = [];
  for (const table of tables) {
    const columns = table.columns.map((): Cell[] => []);
    for (let row = 0; row < table.length; row++) {
      table.columns.forEach((column, at) => columns[at]!.push(redactedCell(redactor, table, column, row)));
      if (row % PIECE === PIECE - 1) {
        yield { done: (done += PIECE), total, items: 'rows without names' };
      }
    }
    written.push({
      ...table,
      title: redactor.text(table.title),
      notes: table.notes.map((note) => redactor.text(note)),
      columns: table.columns.map((column, at) => ({
        ...column,
        name: table.name === FREE_KQL ? redactor.text(column.name) : column.name,
        values: columns[at]!,
      })),
    });
  }
  const texts = written.map(({ title, notes, ...table }) => [title, notes, textsOf(table)]);
  return { tables: written, leaks: leaksIn(texts, redactor) };
}

/** Learns the secrets of tables. */
export function* learningTables(secrets: Secrets, tables: readonly Tabular[]): Pausing<void> {
  const total = tables.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  for (const table of tables) {
    for (let from = 0; from < table.length; from += PIECE) {
      learnRows(secrets, table, from, from + PIECE);
      yield { done: (done += Math.min(PIECE, table.length - from)), total, items: 'rows searched for names' };
    }
  }
}

function learnRows(secrets: Secrets, table: Tabular, from: number, to: number): void {
  for (const { name, values } of table.columns.filter((column) => isRead(table, column))) {
    for (let row = from; row < Math.min(to, table.length); row++) {
      const value = values[row];
      if (typeof value === 'string' && value !== '') {
        const meaning = meaningOf(table, name, row);
        secrets.learn(meaning.name, meaning.names ?? value, meaning);
      } else if (name === INCIDENT && typeof value === 'number') {
        secrets.learn('', `incident ${value}`);
      }
    }
  }
}

const isRead = ({ name }: Tabular, column: CaseColumn): boolean =>
  !holdsWords(name, column.name) && !holdsBytes(column.name);

/** The values of all columns but those that hold words of ours. */
export const textsOf = ({ name, columns }: Tabular): unknown =>
  columns.filter((column) => !holdsWords(name, column.name)).map(({ values }) => values);

/** A cell without names. */
export function redactedCell(redactor: Redactor, table: Tabular, column: CaseColumn, row: number): Cell {
  const value = column.values[row] ?? null;
  if (column.name === INCIDENT) {
    return null;
  }
  return typeof value === 'string' && !holdsWords(table.name, column.name)
    ? redactor.cell(meaningOf(table, column.name, row).name, value)
    : value;
}
