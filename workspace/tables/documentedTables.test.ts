import { readFileSync } from 'node:fs';
import { describeWithReference, referencePath } from '../testing/reference';
import { documentedTables } from './documentedTables';

interface DocumentedSchema {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const byName = <T extends { readonly name: string }>(columns: readonly T[]): readonly T[] =>
  [...columns].sort((a, b) => (a.name < b.name ? -1 : 1));

describe('documentedTables', () => {
  it.each(documentedTables.map((table) => [table.name, table] as const))('%s names no column twice', (_, table) => {
    const names = table.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['TimeGenerated', 'Type']));
  });
});

/** Custom logs are made by whoever collects them, and have no page of their own. */
const builtIn = documentedTables.filter(({ name }) => !name.endsWith('_CL'));

describeWithReference('the table reference', () => {
  it.each(builtIn.map((table) => [table.name, table] as const))(
    'documents exactly the columns of %s',
    (name, table) => {
      const schema = JSON.parse(readFileSync(referencePath('schemas', `${name}.json`), 'utf8')) as DocumentedSchema;
      expect(byName(table.columns)).toEqual(byName(schema.columns));
    }
  );
});
