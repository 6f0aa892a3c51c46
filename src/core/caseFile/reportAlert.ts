import { type CaseTable } from './caseTable';
import { markdownCode, markdownTable, markdownText } from './markdown';
import { textOf } from './textOf';

const SECTIONS: Readonly<Record<string, string>> = {
  subject: 'What the alert is about',
  alert: 'Properties',
  extended: 'Extended properties',
  entity: 'Entities',
};

/** The alert's properties and entities, a table for each section; a dashboard may ask for each on its own. */
export function reportAlert(tables: readonly CaseTable[]): string {
  const parts = Object.entries(SECTIONS).flatMap(([section, title]) => {
    const rows = tables.flatMap((table) => rowsOf(table, section));
    return rows.length === 0 ? [] : [`### ${title}\n\n${markdownTable(['Property', 'Value'], rows)}`];
  });
  return parts.length === 0 ? '' : `\n## Alert\n\n${parts.join('\n')}`;
}

function rowsOf(table: CaseTable, wanted: string): ReadonlyArray<readonly string[]> {
  const [section, property, value] = [textOf(table, 'section'), textOf(table, 'property'), textOf(table, 'value')];
  return Array.from({ length: table.length }, (_, row) => row)
    .filter((row) => section(row) === wanted)
    .map((row) => [markdownText(property(row)), markdownCode(value(row))]);
}
