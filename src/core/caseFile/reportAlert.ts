import { type CaseTable } from './caseTable';
import { markdownCode, markdownTable, markdownText } from './markdown';
import { textOf } from './textOf';

const SECTIONS: Readonly<Record<string, string>> = {
  subject: 'What the alert is about',
  alert: 'Properties',
  extended: 'Extended properties',
  entity: 'Entities',
};

/** The alert's properties and entities, a table for each section. */
export function reportAlert(table: CaseTable): string {
  const [section, property, value] = ['section', 'property', 'value'].map((name) => textOf(table, name));
  const rows = Array.from({ length: table.length }, (_, row) => row);
  const parts = Object.entries(SECTIONS).flatMap(([name, title]) => {
    const own = rows.filter((row) => section!(row) === name);
    return own.length === 0
      ? []
      : [
          `### ${title}\n\n${markdownTable(
            ['Property', 'Value'],
            own.map((row) => [markdownText(property!(row)), markdownCode(value!(row))])
          )}`,
        ];
  });
  return `\n## Alert\n\n${parts.length > 0 ? parts.join('\n') : 'The alert was not found.\n'}`;
}
