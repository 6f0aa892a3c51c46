/** One line of Linux's audit log without its head: what kind of record it is, and its fields. */
export interface FoldedRecord {
  readonly type: string;
  readonly fields: readonly string[];
}

/**
 * Reads the records of one event as msticpy's queries fold them into a cell, `[{'SYSCALL': ['arch=c000003e', ...]}]`,
 * written by Python or as JSON. Undefined for a text of another form.
 */
export function readFoldedRecords(text: string): readonly FoldedRecord[] | undefined {
  const records: FoldedRecord[] = [];
  const list = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1] ?? '';
  let at = 0;
  for (const [whole, type, fields] of list.matchAll(RECORD)) {
    if (list.slice(at, at + whole.length) !== whole) {
      return undefined;
    }
    at += whole.length;
    records.push({ type: unquoted(type!), fields: (fields!.match(QUOTED) ?? []).map(unquoted) });
  }
  return at === list.length && records.length > 0 ? records : undefined;
}

const STRING = String.raw`(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;
const QUOTED = new RegExp(STRING, 'gs');
const RECORD = new RegExp(String.raw`\s*\{\s*(${STRING})\s*:\s*\[((?:\s*${STRING}\s*,?)*)\s*\]\s*\}\s*,?\s*`, 'gs');

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const unquoted = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))/gs, (_, byte?: string, unit?: string, sign?: string) =>
      sign === undefined ? String.fromCharCode(parseInt(byte ?? unit ?? '', 16)) : (ESCAPES[sign] ?? sign)
    );
