import { jsonText } from './jsonText';
import { textLines } from './textLines';

/** One row found in a JSON file, or a line that holds none. */
export type JsonItem =
  { readonly row: Readonly<Record<string, unknown>> } | { readonly line: number; readonly reason: string };

/** The largest document that is read as a whole, in UTF-16 units; lines are read one by one and may be many more. */
const maxDocument = 256 * 1024 * 1024;

/**
 * The rows of a file: one object a line, an array of objects, or a saved answer of the Log Analytics API.
 * Rejects when a file that is no list of lines is not JSON either.
 */
export async function* jsonItems(path: string): AsyncGenerator<JsonItem> {
  let number = 0;
  let document: string[] | undefined;
  let size = 0;
  for await (const raw of textLines(path)) {
    number += 1;
    const line = number === 1 ? raw.replace(/^\uFEFF/, '') : raw;
    if (document === undefined && (number > 1 || isWhole(line))) {
      if (line.trim() !== '') {
        yield* itemsOfLine(line, number);
      }
      continue;
    }
    document ??= [];
    document.push(line);
    size += line.length;
    if (size > maxDocument) {
      throw new Error(`one JSON document of more than ${maxDocument} characters; write one object a line instead`);
    }
  }
  if (document !== undefined) {
    yield* rowsOf(JSON.parse(document.join('\n')), 1);
  }
}

/** True when the first line is JSON by itself, so that the others are too; else the file is one document. */
function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return !/^\s*(\[|\{\s*("|$))/.test(line) || /\}\s*$/.test(line);
  }
}

function* itemsOfLine(line: string, number: number): Generator<JsonItem> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    yield { line: number, reason: error instanceof Error ? error.message : 'not JSON' };
    return;
  }
  yield* rowsOf(value, number);
}

function* rowsOf(value: unknown, line: number): Generator<JsonItem> {
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) {
      yield* rowsOf(item, line);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) {
    yield { line, reason: 'no JSON object' };
    return;
  }
  const row = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(row['tables'])) {
    for (const table of row['tables'] as readonly unknown[]) {
      yield* rowsOfAnswer(table, line);
    }
    return;
  }
  yield { row };
}

/** One table of an answer of the API: names and types of columns, and rows of cells. */
function* rowsOfAnswer(table: unknown, line: number): Generator<JsonItem> {
  const { columns, rows } = (table ?? {}) as { columns?: unknown; rows?: unknown };
  if (!Array.isArray(columns) || !Array.isArray(rows)) {
    yield { line, reason: 'a table without columns or rows' };
    return;
  }
  const names = columns.map((column) => jsonText((column as { name?: unknown } | null)?.name));
  for (const cells of rows as readonly unknown[]) {
    yield Array.isArray(cells)
      ? { row: Object.fromEntries(names.map((name, index) => [name, (cells as unknown[])[index]])) }
      : { line, reason: 'a row that is no list of cells' };
  }
}
