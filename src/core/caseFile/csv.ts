import { type CaseTable, rowTexts } from './caseTable';

/** What spreadsheets take for the start of a formula, also behind blanks (OWASP, "CSV injection"). */
const FORMULA = /^[\s\u0000]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const NEEDS_QUOTES = /[",\r\n]/;

/** A table as CSV of RFC 4180 with a header, without formulas: a cell that could be one starts with an apostrophe. */
export function csvOf(table: CaseTable): string {
  const lines = [line(table.columns.map(({ name }) => name))];
  for (const texts of rowTexts(table)) {
    lines.push(line(texts));
  }
  return lines.join('');
}

const line = (texts: readonly string[]): string => `${texts.map((text) => quoted(inert(text))).join(',')}\r\n`;

/** A text that no spreadsheet reads as a formula; plain numbers stay as they are. */
export const inert = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
