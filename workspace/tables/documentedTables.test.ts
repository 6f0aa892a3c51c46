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

describeWithReference('the table reference', () => {
  it.each(documentedTables.map((table) => [table.name, table] as const))(
    'documents exactly the columns of %s',
    (name, table) => {
      const schema = JSON.parse(readFileSync(referencePath('schemas', `${name}.json`), 'utf8')) as DocumentedSchema;
      expect(byName(table.columns)).toEqual(byName(schema.columns));
    }
  );
});
