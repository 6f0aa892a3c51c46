import { type CaseTable, rowTexts } from './caseTable';

/** What spreadsheets take for the start of a formula (OWASP, "CSV injection"). */
const SIGN = '=+\\-@\uff0b\uff0d\uff1d\uff20';
/** The same at the start of a cell, also behind blanks and quotes, and behind apostrophes, which would be taken for ours. */
const FORMULA = new RegExp(`^[\\s\\u0000"']*[${SIGN}]|^'*[\\t\\r]`);
/** Where a cell starts for a spreadsheet that separates by something else than commas: quotes do not keep it from that. */
const CELL = new RegExp(`[\\s\\u0000";]+('*[${SIGN}])?`, 'g');
const SEPARATOR = /[;\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const NEEDS_QUOTES = /[",;\t\r\n]/;

/**
 * The lines of a table as CSV of RFC 4180 with a header, without formulas: what could be one has an apostrophe before
 * its sign, be it at the start of a cell or behind what other spreadsheets separate cells by.
 */
export function* csvLines(table: CaseTable): Generator<string> {
  yield line(table.columns.map(({ name }) => name));
  for (const texts of rowTexts(table)) {
    yield line(texts);
  }
}

const line = (texts: readonly string[]): string => `${texts.map((text) => quoted(inert(text))).join(',')}\r\n`;

/**
 * A text that no spreadsheet reads as a formula; plain numbers stay as they are. Taking one apostrophe from the start of
 * a cell, and from behind each separator, where a sign or further apostrophes and a sign follow, gives the text again.
 */
export function inert(text: string): string {
  if (NUMBER.test(text)) {
    return text;
  }
  const inside = text.replace(CELL, (before: string, sign: string | undefined) =>
    sign === undefined || !SEPARATOR.test(before) ? before : `${before.slice(0, -sign.length)}'${sign}`
  );
  return FORMULA.test(text) ? `'${inside}` : inside;
}

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
