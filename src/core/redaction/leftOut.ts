import { nameBefore } from './nameBefore';
import { wordsOf } from './wordsOf';

/** What stands in the place of KQL and of bytes. */
export const QUERY_LEFT_OUT = '[query left out]';
export const BYTES_LEFT_OUT = '[bytes left out]';

/** Columns that write out bytes, which may be a script that names everything. */
const BYTE_COLUMNS: ReadonlySet<string> = new Set(['input_bytes', 'printable_bytes']);
const QUERY_NAME = /^(?:\w*quer(?:y|ies)|kql|querytext|searchquery)$/;
const LET = /^\s{0,20}let\s{1,20}\w{1,80}\s{0,20}=/i;
const PIPE = /\|\s{0,20}([a-z-]{3,20})/gi;
const OPERATORS: ReadonlySet<string> = new Set([
  ...['where', 'extend', 'project', 'project-away', 'project-keep', 'project-rename', 'project-reorder', 'summarize'],
  ...['join', 'lookup', 'union', 'take', 'limit', 'top', 'distinct', 'count', 'render', 'parse', 'invoke', 'evaluate'],
  ...['mv-expand', 'make-series', 'order', 'sort', 'search'],
]);
/** PowerShell's `| where {` and `| where -Property`. */
const POWERSHELL = /^\s{0,20}[{$(-]/;
const LONGEST_TABLE = 80;
const LONGEST_GAP = 40;

/** Whether a column or property of this name holds queries. */
export const holdsQueries = (name: string): boolean => QUERY_NAME.test(wordsOf(name).at(-1) ?? '');

/** Whether a text is KQL, or quotes it: an operator at the start of a line, or behind a table. */
export const holdsKql = (text: string): boolean =>
  LET.test(text) ||
  Array.from(text.matchAll(PIPE)).some(({ 0: piped, 1: operator = '', index }) => {
    const end = text.slice(Math.max(0, index - LONGEST_GAP), index).trimEnd();
    const gap = text.slice(Math.max(0, index - LONGEST_GAP) + end.length, index);
    return (
      OPERATORS.has(operator.toLowerCase()) &&
      (gap.includes('\n') || isTable(text, index - gap.length)) &&
      !POWERSHELL.test(text.slice(index + piped.length, index + piped.length + LONGEST_GAP))
    );
  });

/** Whether the name of a table ends at a place: what starts the text, or is written as tables are. */
function isTable(text: string, end: number): boolean {
  const name = nameBefore(text, end, LONGEST_TABLE);
  const start = end - name.length;
  return (
    (/^[A-Z]\w{2,80}$/.test(name) && text[start - 1] !== '$') ||
    (/^\w{2,80}$/.test(name) && text.slice(0, start).trim() === '')
  );
}

/** Whether a column writes out bytes. */
export const holdsBytes = (name: string): boolean => BYTE_COLUMNS.has(name);

/** A decoded text without the bytes of what in it is no text: the markup of such an item stays, its content goes. */
export const withoutBytes = (text: string): string =>
  text.replace(/<decoded value='binary'[^<]*/g, (item) => {
    const content = item.indexOf("'>") + 2;
    return content > 1 ? item.slice(0, content) + BYTES_LEFT_OUT : item;
  });
