import { macroDefinitions } from './macros';

/** What a macro makes of its arguments: words of its own, and how often each argument is put in. */
interface Expansion {
  readonly own: number;
  readonly times: readonly number[];
}

/** A pair of brackets that is being read. */
interface Bracket {
  readonly expansion: Expansion;
  argument: number;
  size: number;
}

const plain: Expansion = { own: 0, times: [] };

/** Texts and the types behind them, names, and the signs that matter; anything else is passed over. */
const tokens = /'(?:[^']|'')*'|::\w+|[A-Za-z_]\w*|[(),]/g;

/**
 * About how many words a statement has once DuckDB has put every macro in, which it does before it can be interrupted.
 * `sizeOf` says what further names stand for. O(n).
 */
export function expandedSize(sql: string, sizeOf: (name: string) => number): number {
  return sizeWith(expansions, sql, sizeOf);
}

function sizeWith(known: ReadonlyMap<string, Expansion>, sql: string, sizeOf: (name: string) => number): number {
  let current: Bracket = { expansion: plain, argument: 0, size: 0 };
  const outer: Bracket[] = [];
  let called: Expansion | undefined;
  const add = (bracket: Bracket, size: number): void => {
    bracket.size += (bracket.expansion.times[bracket.argument] ?? 1) * size;
  };
  for (const [token] of sql.matchAll(tokens)) {
    const calls = called;
    called = undefined;
    switch (token) {
      case '(':
        outer.push(current);
        current = { expansion: calls ?? plain, argument: 0, size: 0 };
        break;
      case ',':
        current.argument += 1;
        break;
      case ')': {
        const { size, expansion } = current;
        current = outer.pop() ?? { expansion: plain, argument: 0, size: 0 };
        add(current, size + expansion.own);
        break;
      }
      default:
        called = known.get(token);
        if (called === undefined && /^\w/.test(token)) {
          add(current, sizeOf(token));
        }
    }
  }
  return current.size;
}

/** The macros are in the order of their dependence, so those that one calls are known before it. */
const expansions: ReadonlyMap<string, Expansion> = macroDefinitions.reduce((known, definition) => {
  const [, name = '', names = '', body = ''] = /^(\w+)\(([^)]*)\) AS\s([^]*)$/.exec(definition) ?? [];
  const parameters = names.split(',').map((parameter) => parameter.trim());
  const inner = sizeWith(known, body, () => 0);
  return known.set(name, {
    own: sizeWith(known, body, (word) => (parameters.includes(word) ? 0 : 1)),
    times: parameters.map((parameter) => sizeWith(known, body, (word) => (word === parameter ? 1 : 0)) - inner),
  });
}, new Map<string, Expansion>());
