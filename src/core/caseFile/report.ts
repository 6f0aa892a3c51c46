import { type CaseTable } from './caseTable';
import { markdownTable, markdownText } from './markdown';
import { reportAlert } from './reportAlert';
import { reportIndicators } from './reportIndicators';
import { reportTree } from './reportTree';

/** When the report was written and what it covers, milliseconds since 1970 UTC. */
export interface ReportHead {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly writtenAt: number;
  /** Whether names, addresses and paths are pseudonyms. */
  readonly redacted: boolean;
}

/**
 * A case as a Markdown report: the alert, its process tree, indicators (defanged), and every table with its rows and
 * what its query had to say. Everything that logs brought in is text only.
 */
export function reportOf(head: ReportHead, tables: readonly CaseTable[]): string {
  return [
    `# ${markdownText(head.title)}\n`,
    `Window ${utc(head.from)} to ${utc(head.to)} UTC. Written ${utc(head.writtenAt)} UTC by Casefile.`,
    head.redacted ? '\nHosts, users, addresses, ids, folders and domains are replaced by pseudonyms.\n' : '',
    reportAlert(tables.filter(({ name }) => name === 'alert')),
    ...tables
      .filter(({ name }) => name === 'processTree')
      .slice(0, 1)
      .map(reportTree),
    reportIndicators(tables.filter(({ name }) => name === 'seenIndicators')),
    figures(tables),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function figures(tables: readonly CaseTable[]): string {
  const rows = tables.map(({ title, length, columns, notes }) => [
    markdownText(title),
    length.toLocaleString('en-US'),
    String(columns.length),
    markdownText(notes.join(' ')),
  ]);
  return `\n## Data\n\n${markdownTable(['Table', 'Rows', 'Columns', 'Notes'], rows)}`;
}

const utc = (time: number): string => new Date(time).toISOString().replace('T', ' ').slice(0, 19);
