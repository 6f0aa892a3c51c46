import { countWhile } from './bisect';
import { matcherOf } from './pattern/matcher';
import { type TreeModel } from './tree';

/** What a search finds. */
export interface Found {
  /** Rows in the order in which they stand in the open tree. */
  readonly rows: Int32Array;
  /** The text that every row holds, in lower case; "" where it was sought by something else as well. */
  readonly needle: string;
  /** Why an expression cannot be sought, in a sentence; "" where it can. */
  readonly problem: string;
}

export const NOTHING_FOUND: Found = { rows: new Int32Array(0), needle: '', problem: '' };

/** What is searched of each row, in lower case: a line each for name, path, command line and user. */
export function searchTexts({ length, columns }: Pick<TreeModel, 'length' | 'columns'>): readonly string[] {
  const { processName, path, commandLine, user } = columns;
  return Array.from({ length }, (_, row) => {
    const oneLine = commandLine[row]!.includes('\n') ? commandLine[row]!.replaceAll('\n', ' ') : commandLine[row]!;
    return `${processName[row]!}\n${path[row]!}\n${oneLine}\n${user[row]!}`.toLowerCase();
  });
}

/**
 * Finds processes. `/.../` is a regular expression on name, path, command line or user; anything else is a text in one
 * of them, or a pid in decimal or, after 0x, hexadecimal. Linear in the texts; an expression that costs too much for them
 * finds nothing but a problem.
 */
export function findProcesses(model: TreeModel, texts: readonly string[], query: string): Found {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') {
    return NOTHING_FOUND;
  }
  const [, expression] = /^\/(.+)\/$/.exec(query.trim()) ?? [];
  if (expression !== undefined) {
    return findExpression(model, texts, expression);
  }
  const pid = pidOf(wanted);
  const { columns } = model;
  const fits = (row: number): boolean => texts[row]!.includes(wanted) || (pid !== null && columns.pid[row] === pid);
  return { rows: model.preorder.filter(fits), needle: wanted, problem: '' };
}

function findExpression({ preorder }: TreeModel, texts: readonly string[], expression: string): Found {
  const matcher = matcherOf(expression);
  if (!matcher.ok) {
    return { ...NOTHING_FOUND, problem: matcher.error };
  }
  const rows: number[] = [];
  for (const row of preorder) {
    const fits = matcher.value(texts[row]!);
    if (fits === undefined) {
      return { ...NOTHING_FOUND, problem: TOO_COSTLY };
    }
    if (fits) {
      rows.push(row);
    }
  }
  return { rows: Int32Array.from(rows), needle: '', problem: '' };
}

const TOO_COSTLY = 'Too costly for so many processes: leave out counted repeats such as ".{50}", or search for a text.';

const pidOf = (text: string): number | null => (/^(\d{1,10}|0x[0-9a-f]{1,8})$/.test(text) ? Number(text) : null);

/**
 * The place in the found rows of the next one below a row, or above it; round the end and the start. -1 where nothing
 * was found. O(log n).
 */
export function nextFound(rows: Int32Array, { places }: TreeModel, from: number, step: 1 | -1): number {
  if (rows.length === 0) {
    return -1;
  }
  const place = from < 0 ? -1 : places[from]!;
  const low = countWhile(rows.length, (at) => places[rows[at]!]! < place + (step === 1 ? 1 : 0));
  return step === 1 ? low % rows.length : (low - 1 + rows.length) % rows.length;
}
