const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text as Markdown that is nothing but text: no link, markup, HTML or line of its own, control characters as escapes. */
export const markdownText = (text: string): string =>
  visible(text)
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]|<>~&]/g, '\\$&')
    // What makes a title or a list at the start of a line.
    .replace(/^(?=[#+-])|(?<=^\d{1,9})(?=[.)])/, '\\')
    // Bare addresses become links in most viewers.
    .replace(/(https?|ftp):/gi, '$1\\:')
    .replace(/www\./gi, 'www\\.');

/** Text as a code span that it cannot leave: the fence is longer than any run of backticks in it. */
export function markdownCode(text: string): string {
  const line = visible(text).replace(/[\r\n]+/g, ' ');
  if (line.trim() === '') {
    return '';
  }
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/** A table; its cells are Markdown already. Rows are split before anything else is read, so that every bar is escaped. */
export function markdownTable(header: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('');
}

const visible = (text: string): string =>
  text.replace(CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
