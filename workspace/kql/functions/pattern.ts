import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { sqlString } from '../sqlText';
import { type FunctionCall, type FunctionTable } from './functionCall';
import { patternSql, servicePattern } from './servicePattern';

function trimmedStart(text: string, pattern: string): string {
  return `regexp_replace(${text}, '^(?:' || ${pattern} || ')+', '')`;
}

function trimmedEnd(text: string, pattern: string): string {
  return `regexp_replace(${text}, '(?:' || ${pattern} || ')+$', '')`;
}

/** The group of the first match, converted when a type is named; of no match, "" or null. */
function extract(call: FunctionCall): string {
  const pattern = call.literal(0);
  const text = call.text(2);
  const group = Number(call.literal(1));
  if (!Number.isInteger(group) || group < 0 || group > groupNames(pattern).length) {
    throw unsupported(`extract() of group ${call.literal(1)} of ${pattern}`, call.node);
  }
  const found = `regexp_extract(${text}, ${sqlString(servicePattern(pattern, call.argNode(0)))}, ${group})`;
  return convert({ sql: found, type: 'string' }, call.type, call.node).sql;
}

/** All matches: an array of strings for one group, an array of arrays for several; null when there is none. */
function extractAll(call: FunctionCall): string {
  const pattern = call.literal(0);
  const text = call.text(call.count - 1);
  const groups =
    call.count === 3 ? chosenGroups(call, groupNames(pattern)) : groupNames(pattern).map((_, index) => index + 1);
  if (groups.length === 0) {
    throw unsupported('extract_all() with a pattern without groups', call.node);
  }
  const sql = sqlString(servicePattern(pattern, call.argNode(0)));
  const lists = groups.map((group) => `regexp_extract_all(${text}, ${sql}, ${group})`);
  const [first] = lists;
  const matches =
    lists.length === 1
      ? first
      : `list_transform(generate_series(1, len(${first})), lambda i: [${lists.map((list) => `${list}[i]`).join(', ')}])`;
  return `CASE WHEN len(${first}) > 0 THEN to_json(${matches}) END`;
}

/** The groups that are asked for by their numbers or names, as numbers. */
function chosenGroups(call: FunctionCall, names: readonly string[]): readonly number[] {
  const asked: unknown = JSON.parse(call.literal(1));
  if (!Array.isArray(asked)) {
    throw unsupported('extract_all() of groups that are no array', call.argNode(1));
  }
  return asked.map((group: unknown) => {
    const number = typeof group === 'string' ? names.indexOf(group) + 1 : Number(group);
    if (!Number.isInteger(number) || number < 1 || number > names.length) {
      throw unsupported(`extract_all() of group ${String(group)} of ${call.literal(0)}`, call.argNode(1));
    }
    return number;
  });
}

/** The names of a pattern's capturing groups, in order; "" of one that has none. */
function groupNames(pattern: string): readonly string[] {
  const bare = pattern.replace(/\\[\s\S]/g, '').replace(/\[\^?\]?[^\]]*\]/g, '');
  return [...bare.matchAll(/\((?!\?)|\(\?P?<(?![=!])([^>]*)>/g)].map(([, name = '']) => name);
}

/** SQL of an argument that is a pattern. */
function pattern(call: FunctionCall, index: number): string {
  return patternSql(call.arg(index), call.argNode(index));
}

/** Functions on text with regular expressions. */
export const patternFunctions: FunctionTable = {
  trim: (call) => trimmedEnd(trimmedStart(call.text(1), pattern(call, 0)), pattern(call, 0)),
  trim_start: (call) => trimmedStart(call.text(1), pattern(call, 0)),
  trim_end: (call) => trimmedEnd(call.text(1), pattern(call, 0)),
  replace_regex: (call) => `regexp_replace(${call.text(0)}, ${pattern(call, 1)}, ${call.text(2)}, 'g')`,
  replace: (call) => `regexp_replace(${call.text(2)}, ${pattern(call, 0)}, ${call.text(1)}, 'g')`,
  extract,
  extract_all: extractAll,
  extractall: extractAll,
};
