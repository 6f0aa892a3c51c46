import { type CaseTable } from './caseTable';
import { markdownCode, markdownText } from './markdown';
import { textOf } from './textOf';

/** A report is read by people: a longer tree is in the workbook. */
const MOST_LINES = 500;
/** Deeper than this, most viewers make a code block of a list. */
const DEEPEST_INDENT = 12;
const CERTAIN: ReadonlySet<string> = new Set(['exact', 'matched']);

/** The process tree as a nested list; rows come with each parent before its children. */
export function reportTree(table: CaseTable): string {
  const [key, parentKey, name, pid, start, user, role, certainty, commandLine] = [
    'key',
    'parentKey',
    'processName',
    'pid',
    'start',
    'user',
    'role',
    'certainty',
    'commandLine',
  ].map((column) => textOf(table, column)) as ReadonlyArray<(row: number) => string>;
  const depths = new Map<string, number>();
  const lines: string[] = [];
  for (let row = 0; row < table.length; row++) {
    const parent = parentKey!(row);
    const depth = parent === '' ? 0 : (depths.get(parent) ?? -1) + 1;
    depths.set(key!(row), depth);
    if (lines.length < MOST_LINES) {
      const what = [
        `**${markdownText(name!(row))}**`,
        role!(row) === 'source' ? '(the alert’s process)' : role!(row) === '' ? '' : `(${role!(row)})`,
        pid!(row) === '' ? '' : `pid ${pid!(row)}`,
        start!(row),
        markdownText(user!(row)),
        parent === '' || CERTAIN.has(certainty!(row)) ? '' : `parent ${certainty!(row)}`,
        markdownCode(commandLine!(row)),
      ];
      lines.push(`${'  '.repeat(Math.min(depth, DEEPEST_INDENT))}- ${what.filter((part) => part !== '').join(' ')}`);
    }
  }
  const more = table.length - lines.length;
  const left = more > 0 ? `\n\n${more.toLocaleString('en-US')} more processes are in the exported data.` : '';
  return `\n## Process tree\n\n${lines.length > 0 ? lines.join('\n') : 'No processes were found.'}${left}\n`;
}
