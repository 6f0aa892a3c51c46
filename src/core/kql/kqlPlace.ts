import { OPERATORS } from './kqlWords';
import { readStringLiteral } from './stringLiteral';
import { type SchemaTable, type WorkspaceSchema } from './workspaceSchema';

/** What kind of thing may stand at the cursor; `from` is where the word at the cursor begins. */
export type KqlPlace =
  | { readonly kind: 'nowhere' | 'table' | 'operator' | 'dollar' | 'text'; readonly from: number }
  | {
      readonly kind: 'columns';
      readonly from: number;
      /** The operator that the cursor is in, such as `where`. */
      readonly operator: string;
      /** Where the pipeline begins that the cursor is in. */
      readonly pipelineStart: number;
    };

/** Operators that read from further tables. */
export const TABLE_OPERATORS: readonly string[] = ['join', 'lookup', 'union'];

interface Pipeline {
  readonly start: number;
  /** Where its last operator begins, after the pipe; undefined before the first. */
  operator?: number;
}

/** Finds out what the cursor of somebody who is writing KQL is at. Unfinished KQL is the usual case. */
export function placeIn(kql: string, offset: number): KqlPlace {
  const before = kql.slice(0, offset);
  const pipelines: Pipeline[] = [{ start: 0 }];
  for (let at = 0; at < before.length;) {
    const end = endOfText(before, at);
    if (end === undefined) {
      return inText(before);
    }
    if (end > at) {
      at = end;
      continue;
    }
    if (before.startsWith('//', at)) {
      const line = before.indexOf('\n', at);
      if (line < 0) {
        return { kind: 'nowhere', from: offset };
      }
      at = line;
    }
    follow(pipelines, before[at]!, at);
    at++;
  }
  return placeOf(before, pipelines);
}

/** Keeps the pipelines that are open at a place: brackets open one within another, a semicolon begins a new one. */
function follow(pipelines: Pipeline[], sign: string, at: number): void {
  const open = pipelines.at(-1)!;
  if (sign === '|') {
    open.operator = at + 1;
  } else if (sign === '(') {
    pipelines.push({ start: at + 1 });
  } else if (sign === ')' && pipelines.length > 1) {
    pipelines.pop();
  } else if (sign === ';') {
    pipelines.splice(0, pipelines.length, { start: at + 1 });
  }
}

function placeOf(before: string, pipelines: readonly Pipeline[]): KqlPlace {
  const word = /\$?[\w-]*$/.exec(before)![0];
  const plain = /\w*$/.exec(before)![0];
  if (word.startsWith('$')) {
    return { kind: 'dollar', from: before.length - word.length };
  }
  // Within the brackets of a function the columns of the pipeline round it are meant.
  const inner = pipelines.at(-1)!;
  const argument = inner.operator === undefined && isCall(before, pipelines);
  const pipeline = argument ? (pipelines.findLast((each) => each.operator !== undefined) ?? inner) : inner;
  if (pipeline.operator === undefined) {
    const head = before.slice(pipeline.start).replace(/^\s*let\s+\w+\s*=/, '');
    const isSource = /^\s*(?:union\b[^|]*)?\w*$/.test(head.replace(/\/\/.*\n/g, ''));
    return { kind: isSource ? 'table' : 'nowhere', from: before.length - plain.length };
  }
  const written = before.slice(pipeline.operator);
  if (/^\s*[\w-]*$/.test(written)) {
    return { kind: 'operator', from: before.length - word.length };
  }
  const operator = /^\s*([a-z-]+)/.exec(written)?.[1] ?? '';
  return {
    kind: OPERATORS.some(({ name }) => name.split(' ')[0] === operator) ? 'columns' : 'nowhere',
    from: before.length - plain.length,
    operator,
    pipelineStart: pipeline.start,
  };
}

/** Whether the bracket before the last pipeline holds arguments, as in `count(`; that of `join (` holds a pipeline. */
function isCall(before: string, pipelines: readonly Pipeline[]): boolean {
  const outer = pipelines.at(-2)?.operator;
  if (outer === undefined) {
    return false;
  }
  const written = before.slice(outer, pipelines.at(-1)!.start);
  const [, operator = ''] = /^\s*(\w+)/.exec(written) ?? [];
  const takesTable = TABLE_OPERATORS.includes(operator) && !/\bon\b/.test(written);
  return !takesTable && !/\b(?:materialize|toscalar)\s*\($/.test(written);
}

/** Where the text literal that begins at `at` ends: `at` where none does, undefined for one that is not closed. */
function endOfText(kql: string, at: number): number | undefined {
  try {
    return readStringLiteral(kql, at)?.end ?? at;
  } catch {
    return undefined;
  }
}

/** In a text that is not closed a variable may stand, and nothing else. */
function inText(before: string): KqlPlace {
  const dollar = /\$\w*$/.exec(before);
  return dollar === null ? { kind: 'nowhere', from: before.length } : { kind: 'text', from: dollar.index };
}

/** The table that the pipeline begins with, where the schema knows it. */
export function headTable(kql: string, start: number, { tables }: WorkspaceSchema): SchemaTable | undefined {
  const head = kql.slice(start).replace(/^(?:\s|\/\/.*(?:\n|$))*(?:let\s+\w+\s*=\s*)?/, '');
  const name = /^\w+/.exec(head)?.[0];
  const known = tables.find((table) => table.name === name);
  if (known !== undefined || name !== 'union') {
    return known;
  }
  const first = /^union\s+(?:\w+\s*=\s*\w+\s+)*\(?\s*(\w+)/.exec(head)?.[1];
  return tables.find((table) => table.name === first);
}
