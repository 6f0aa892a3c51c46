import { type CaseTable } from '../../core/caseFile/caseTable';
import { redactText } from '../../core/redaction/redactJson';
import { Secrets } from '../../core/redaction/secrets';

/** Copies of tables with hosts, users, addresses, ids, folders and domains replaced by pseudonyms. */
export function redactTables(
  tables: readonly CaseTable[],
  also: readonly (readonly [name: string, value: string])[]
): readonly CaseTable[] {
  const secrets = new Secrets();
  also.forEach(([name, value]) => secrets.learn(name, value));
  tables.forEach((table) => learnTable(secrets, table));
  const replacements = secrets.replacements();
  const redacted = (text: string): string => redactText(text, replacements);
  return tables.map((table) => ({
    ...table,
    notes: table.notes.map(redacted),
    columns: table.columns.map((column) => ({
      ...column,
      values: column.values.map((value) => (typeof value === 'string' ? redacted(value) : value)),
    })),
  }));
}

/** Learns the secrets of a table; in a table of properties, the name of each is the name of its column. */
export function learnTable(secrets: Secrets, { columns, length }: Pick<CaseTable, 'columns' | 'length'>): void {
  const names = columns.find(({ name }) => name === 'property')?.values;
  for (const { name, values } of columns) {
    for (let row = 0; row < length; row++) {
      const value = values[row];
      if (typeof value === 'string' && value !== '') {
        secrets.learn(name === 'value' && names !== undefined ? lastName(String(names[row])) : name, value);
      }
    }
  }
}

/** "Host.HostName" is a HostName. */
const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
