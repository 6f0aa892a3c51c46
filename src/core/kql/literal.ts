/**
 * The only place where a value becomes KQL text. Everything in an alert is written by an attacker, so whatever is not
 * printable ASCII, and whatever could end a literal, is escaped; the property test reads every literal back with
 * Microsoft's parser.
 *
 * Source: "The string data type", Kusto documentation (escape sequences of regular string literals).
 */

/** A regular string literal in double quotes, on one line, in ASCII. */
export function textLiteral(value: string): string {
  let escaped = '';
  // By UTF-16 unit: a lone surrogate cannot travel as UTF-8, its escape can.
  for (let index = 0; index < value.length; index++) {
    escaped += escapedUnit(value.charCodeAt(index));
  }
  return `"${escaped}"`;
}

function escapedUnit(unit: number): string {
  if (unit === 0x22 || unit === 0x5c) {
    return '\\' + String.fromCharCode(unit);
  }
  const printable = unit >= 0x20 && unit <= 0x7e;
  return printable ? String.fromCharCode(unit) : '\\u' + unit.toString(16).padStart(4, '0');
}

/** A number literal. Throws on what KQL has no digits for (NaN, infinities). */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) {
    throw new Error(`A number literal must be finite, got ${value}`);
  }
  return Number.isSafeInteger(value) ? String(value) : `real(${value})`;
}

/** A datetime literal in UTC with milliseconds. Throws on a time outside what KQL can hold (years 0001 to 9999). */
export function datetimeLiteral(epochMs: number): string {
  const year = new Date(epochMs).getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) {
    throw new Error(`A datetime literal must lie in the years 1 to 9999, got ${epochMs} ms`);
  }
  return `datetime(${new Date(epochMs).toISOString()})`;
}

/**
 * A table or column name. KQL's own words are all lower case, so a plain name that starts with a capital or an
 * underscore stays as it is; any other becomes a bracketed string literal.
 */
export function identifier(name: string): string {
  return /^[A-Z_][A-Za-z0-9_]*$/.test(name) ? name : `[${textLiteral(name)}]`;
}
