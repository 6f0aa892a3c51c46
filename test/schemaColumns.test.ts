import { existsSync, readFileSync } from 'node:fs';
import { chooseSchemaFetch } from '../src/core/investigations/chooseSchema';
import { logonsFetch, processesFetch } from '../src/core/investigations/hostEvents';
import { incidentFetch } from '../src/core/investigations/incident';
import { SCHEMA_NAMES } from '../src/core/schemas/hostSchema';
import { KINDS } from '../src/datasource/kinds/kinds';
import { documentedTables } from '../workspace/tables/documentedTables';
import { readKql } from './kusto';
import { askedByCases } from './queries/askedWith';
import { referenceFile } from './reference';

const window = { from: 0, to: 1 };
const queries: ReadonlyArray<readonly [name: string, kql: string]> = [
  ['chooseSchema', chooseSchemaFetch('WS-1', window).kql],
  ['incident', incidentFetch({ alert: 'alert', incident: null }, window).kql],
  ...SCHEMA_NAMES.flatMap((name): ReadonlyArray<readonly [string, string]> => [
    [`${name} processes`, processesFetch(name, 'WS-1', window).kql],
    [`${name} logons`, logonsFetch(name, 'WS-1.corp.example', window).kql],
  ]),
];

/** Observables that are given are looked up without the workspace; Linux's audit log cannot be searched for lines, nor hosts compared by them. */
const NEEDS_NO_LOGS = /^(given, with related|without the switch|looked up),|^a given line, Linux$/;
const COMPARES_HOSTS: ReadonlySet<string> = new Set(['rareProcesses', 'firstSeenCommands']);
const needsNone = (kind: string, name: string): boolean =>
  NEEDS_NO_LOGS.test(name) || (COMPARES_HOSTS.has(kind) && name.endsWith(', Linux'));

type Columns = ReadonlyArray<{ readonly name: string; readonly type: string }>;
const declared = (columns: Columns): string => `(${columns.map(({ name, type }) => `${name}:${type}`).join(',')})`;

/** The columns of a table as Microsoft's reference lists them; as the workspace has them where it is absent. */
function columnsOf(table: string): Columns {
  const file = referenceFile('schemas', `${table}.json`);
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly columns: Columns }).columns
    : documentedTables.find(({ name }) => name === table)!.columns;
}

const tables = Object.fromEntries(documentedTables.map(({ name }) => [name, declared(columnsOf(name))]));

describe("Microsoft's binder finds every table, column and type", () => {
  it.each(queries)('of %s', (_, kql) => {
    expect(readKql(kql, tables).problems).toEqual([]);
  });

  it.each(KINDS.map((kind) => [kind.kind, kind] as const))(
    'that %s asks for, whatever its parameters',
    async (_, kind) => {
      const asked = await askedByCases(kind);
      const silent = asked.filter(([name, { kql = [] }]) => kql.length === 0 && !needsNone(kind.kind, name));
      expect(silent).toEqual([]);
      const distinct = new Map(asked.flatMap(([name, { kql = [] }]) => kql.map((each) => [each, name])));
      const wrong = Array.from(distinct, ([each, name]) => ({ name, problems: readKql(each, tables).problems }));
      expect(wrong.filter(({ problems }) => problems.length > 0)).toEqual([]);
    }
  );
});

it('would tell of a column that is not documented', () => {
  const [, kql] = queries.find(([name]) => name === 'Defender processes')!;
  expect(readKql(kql.replace('InitiatingProcessParentId', 'InitiatingProcessUniqueId'), tables).problems).toEqual([
    expect.stringContaining('InitiatingProcessUniqueId'),
  ]);
});
