import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { sqlString } from '../sqlText';
import { type FunctionCall, type FunctionTable } from './functionCall';

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
  if (!Number.isInteger(group) || group < 0 || group > groupCount(pattern)) {
    throw unsupported(`extract() of group ${call.literal(1)} of ${pattern}`, call.node);
  }
  const found = `regexp_extract(${text}, ${sqlString(pattern)}, ${group})`;
  return convert({ sql: found, type: 'string' }, call.type, call.node).sql;
}

/** All matches: an array of strings for one group, an array of arrays for several; null when there is none. */
function extractAll(call: FunctionCall): string {
  const pattern = call.literal(0);
  const text = call.text(call.count - 1);
  const groups = call.count === 3 ? chosenGroups(call) : allGroups(groupCount(pattern));
  if (groups.length === 0) {
    throw unsupported('extract_all() with a pattern without groups', call.node);
  }
  const lists = groups.map((group) => `regexp_extract_all(${text}, ${sqlString(pattern)}, ${group})`);
  const [first] = lists;
  const matches =
    lists.length === 1
      ? first
      : `list_transform(generate_series(1, len(${first})), lambda i: [${lists.map((list) => `${list}[i]`).join(', ')}])`;
  return `CASE WHEN len(${first}) > 0 THEN to_json(${matches}) END`;
}

function chosenGroups(call: FunctionCall): readonly number[] {
  const groups: unknown = JSON.parse(call.literal(1));
  if (!Array.isArray(groups) || !groups.every((group): group is number => Number.isInteger(group))) {
    throw unsupported('extract_all() with named groups', call.node);
  }
  return groups;
}

function allGroups(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Number of capturing groups in a pattern. */
function groupCount(pattern: string): number {
  const bare = pattern.replace(/\\[\s\S]/g, '').replace(/\[\^?\]?[^\]]*\]/g, '');
  return (bare.match(/\((?!\?)|\(\?P?<(?![=!])/g) ?? []).length;
}

/** Functions on text with regular expressions, which both KQL and DuckDB read by RE2's rules. */
export const patternFunctions: FunctionTable = {
  trim: (call) => trimmedEnd(trimmedStart(call.text(1), call.text(0)), call.text(0)),
  trim_start: (call) => trimmedStart(call.text(1), call.text(0)),
  trim_end: (call) => trimmedEnd(call.text(1), call.text(0)),
  replace_regex: (call) => `regexp_replace(${call.text(0)}, ${call.text(1)}, ${call.text(2)}, 'g')`,
  replace: (call) => `regexp_replace(${call.text(2)}, ${call.text(0)}, ${call.text(1)}, 'g')`,
  extract,
  extract_all: extractAll,
  extractall: extractAll,
};
