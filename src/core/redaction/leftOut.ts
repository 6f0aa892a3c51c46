import { wordsOf } from './wordsOf';

/** What stands in the place of KQL and of bytes. */
export const QUERY_LEFT_OUT = '[query left out]';
export const BYTES_LEFT_OUT = '[bytes left out]';

/** Columns that write out bytes, which may be a script that names everything. */
const BYTE_COLUMNS: ReadonlySet<string> = new Set(['input_bytes', 'printable_bytes']);
const QUERY_NAME = /^(?:\w*quer(?:y|ies)|kql|querytext|searchquery)$/;
const OPERATOR =
  '\\|\\s{0,80}(?:where|extend|project(?:-\\w{1,12})?|summarize|join|lookup|union|take|limit|top|distinct|count|render|parse|invoke|evaluate|mv-expand|make-series|order by|sort by|search)\\b';
/** A table and an operator, a `let`, or an operator at the start of a line; not PowerShell's `| where {`. */
const KQL = new RegExp(
  `^\\s{0,80}[A-Za-z_]\\w{0,80}(?:\\([^()]{0,200}\\))?\\s{0,80}${OPERATOR}(?!\\s{0,80}[{$(-])|^\\s{0,80}let\\s{1,80}\\w{1,80}\\s{0,80}=|\\n[\\t ]{0,80}${OPERATOR}`,
  'i'
);

/** Whether a value is KQL, by the name of its column or property or by its form. */
export const isQuery = (name: string, text: string): boolean =>
  QUERY_NAME.test(wordsOf(name).at(-1) ?? '') || KQL.test(text);

/** Whether a column writes out bytes. */
export const holdsBytes = (name: string): boolean => BYTE_COLUMNS.has(name);

/** A decoded text without the bytes of what in it is no text: the markup of such an item stays, its content goes. */
export const withoutBytes = (text: string): string =>
  text.replace(/<decoded value='binary'[^<]*/g, (item) => {
    const content = item.indexOf("'>") + 2;
    return content > 1 ? item.slice(0, content) + BYTES_LEFT_OUT : item;
  });
