import { type TimeRange } from '../timeRange';
import { datetimeLiteral } from './literal';

/** A macro as written: its name without `$__`, and its arguments as text; undefined for none. */
export interface Macro {
  readonly name: MacroName;
  readonly args: readonly string[];
  /** Position after it. */
  readonly end: number;
}

const MACROS = ['timeFilter', 'timeFrom', 'timeTo', 'timeInterval', 'interval', 'contains', 'escapeMulti'] as const;
export type MacroName = (typeof MACROS)[number];

/** What each macro is for, and what it takes; undefined for nothing. */
export const MACRO_HELP: ReadonlyArray<{
  readonly name: MacroName;
  readonly takes?: string;
  readonly help: string;
}> = [
  { name: 'timeFilter', takes: 'TimeGenerated', help: "rows within the dashboard's time range" },
  { name: 'timeFrom', help: "beginning of the dashboard's time range" },
  { name: 'timeTo', help: "end of the dashboard's time range" },
  { name: 'interval', help: 'a good width for the steps of a time series' },
  { name: 'timeInterval', help: 'the same as $__interval' },
  { name: 'contains', takes: 'Computer, $host', help: 'rows with one of the values of a variable; all for "All"' },
  { name: 'escapeMulti', takes: '$host', help: 'the values of a variable as literals' },
];

export interface MacroContext {
  readonly range: TimeRange;
  /** A good width for the steps of a time series, milliseconds. */
  readonly intervalMs: number;
}

/** The macro that begins at a `$__`, if it is one of ours; its arguments are cut at top-level commas. */
export function readMacro(kql: string, at: number, skipLiteral: (at: number) => number): Macro | undefined {
  const match = /^\$__([A-Za-z]+)(?![A-Za-z0-9_])/.exec(kql.slice(at, at + 20));
  const name = MACROS.find((each) => each === match?.[1]);
  if (match === null || name === undefined) {
    return undefined;
  }
  const open = at + match[0].length;
  return kql[open] === '(' ? { name, ...readArguments(kql, open, name, skipLiteral) } : { name, args: [], end: open };
}

function readArguments(kql: string, open: number, name: MacroName, skipLiteral: (at: number) => number) {
  const args: string[] = [];
  let from = open + 1;
  for (let at = open + 1, depth = 0; at < kql.length;) {
    const next = skipLiteral(at);
    if (next > at) {
      at = next;
      continue;
    }
    const sign = kql[at]!;
    if (depth === 0 && (sign === ',' || sign === ')')) {
      args.push(kql.slice(from, at).trim());
      from = at + 1;
    }
    if (depth === 0 && sign === ')') {
      return { args: args.filter((arg) => arg !== ''), end: at + 1 };
    }
    depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
    at++;
  }
  throw new Error(`The macro $__${name}( in the KQL is not closed. Add a ")".`);
}

/**
 * What a macro stands for; its arguments are KQL already. The names and meanings are those of Grafana's Azure Monitor and
 * Azure Data Explorer data sources.
 */
export function expandMacro(name: MacroName, args: readonly string[], { range, intervalMs }: MacroContext): string {
  const [first = 'TimeGenerated', ...rest] = args;
  switch (name) {
    case 'timeFilter':
      return `${first} >= ${datetimeLiteral(range.from)} and ${first} <= ${datetimeLiteral(range.to)}`;
    case 'timeFrom':
      return datetimeLiteral(range.from);
    case 'timeTo':
      return datetimeLiteral(range.to);
    case 'interval':
    case 'timeInterval':
      return `${Math.max(1, Math.round(intervalMs))}ms`;
    case 'contains':
      if (args.length === 0) {
        throw new Error('$__contains needs a column and values, as in $__contains(Computer, $host).');
      }
      if (rest.length === 0) {
        return 'false';
      }
      // A value of a variable is in double quotes: a host that is called "all" is one host.
      return /^(?:all|'all'|\*)$/.test(rest[0]!) ? 'true' : `${first} in (${rest.join(', ')})`;
    case 'escapeMulti':
      return args.join(', ');
  }
}

/** The macro as it is written. */
export const printMacro = (name: MacroName, args: readonly string[]): string =>
  args.length > 0 ? `$__${name}(${args.join(', ')})` : `$__${name}()`;
