/** A string literal of KQL text: where it ends, and what it says. */
export interface StringLiteral {
  /** Position after the closing quote. */
  readonly end: number;
  readonly value: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/**
 * Reads the string literal that begins at `at`; undefined where none does. Throws a sentence on one that is not closed.
 *
 * Source: "The string data type", Kusto documentation: regular literals with backslash escapes on one line, verbatim
 * ones behind `@` with doubled quotes, multi-line ones between ``` or ~~~.
 */
export function readStringLiteral(kql: string, at: number): StringLiteral | undefined {
  const fence = ['```', '~~~'].find((mark) => kql.startsWith(mark, at));
  if (fence !== undefined) {
    const close = kql.indexOf(fence, at + 3);
    return close < 0 ? notClosed(kql, at) : { end: close + 3, value: kql.slice(at + 3, close) };
  }
  const verbatim = kql[at] === '@';
  const quote = kql[verbatim ? at + 1 : at];
  if (quote !== '"' && quote !== "'") {
    return undefined;
  }
  return verbatim ? readVerbatim(kql, at, quote) : readRegular(kql, at, quote);
}

function readVerbatim(kql: string, at: number, quote: string): StringLiteral {
  let value = '';
  for (let index = at + 2; index < kql.length; index++) {
    if (kql[index] !== quote) {
      value += kql[index];
    } else if (kql[index + 1] === quote) {
      value += quote;
      index++;
    } else {
      return { end: index + 1, value };
    }
  }
  return notClosed(kql, at);
}

function readRegular(kql: string, at: number, quote: string): StringLiteral {
  let value = '';
  for (let index = at + 1; index < kql.length && kql[index] !== '\n' && kql[index] !== '\r'; index++) {
    if (kql[index] === quote) {
      return { end: index + 1, value };
    }
    if (kql[index] !== '\\') {
      value += kql[index];
      continue;
    }
    const code = /^(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(kql.slice(index + 1, index + 6));
    if (code !== null) {
      value += String.fromCharCode(parseInt(code[1] ?? code[2] ?? '', 16));
      index += code[0].length;
    } else {
      const escaped = kql[++index] ?? '';
      value += ESCAPES[escaped] ?? escaped;
    }
  }
  return notClosed(kql, at);
}

function notClosed(kql: string, at: number): never {
  const line = kql.slice(0, at).split('\n').length;
  throw new Error(`A text in the KQL is not closed: the quote that opens in line ${line} has no partner.`);
}
