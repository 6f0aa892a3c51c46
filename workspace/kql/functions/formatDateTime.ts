import { unsupported } from '../queryError';
import { sqlString } from '../sqlText';
import { type FunctionCall } from './functionCall';

const dayTicks = 864_000_000_000n;

/** SQL of one part of a format, given SQL of the ticks and of their timestamp. */
export type FormatPart = (ticks: string, timestamp: string) => string;

/** A whole number of units, up to the modulus. */
export const whole =
  (unit: bigint, modulus: bigint): FormatPart =>
  (ticks) =>
    `CAST(${ticks} // ${unit} % ${modulus} AS VARCHAR)`;

const field =
  (name: string): FormatPart =>
  (_, timestamp) =>
    `CAST(date_part('${name}', ${timestamp}) AS VARCHAR)`;

/** The same part with at least two digits. */
export const padded =
  (part: FormatPart): FormatPart =>
  (ticks, timestamp) =>
    `lpad(${part(ticks, timestamp)}, 2, '0')`;

const hours12: FormatPart = (ticks) => `CAST((${ticks} // 36000000000 + 11) % 12 + 1 AS VARCHAR)`;

const yearOfCentury: FormatPart = (_, timestamp) => `CAST(date_part('year', ${timestamp}) % 100 AS VARCHAR)`;

const parts: Readonly<Record<string, FormatPart>> = {
  yyyy: (_, timestamp) => `lpad(CAST(date_part('year', ${timestamp}) AS VARCHAR), 4, '0')`,
  yy: padded(yearOfCentury),
  y: yearOfCentury,
  MM: padded(field('month')),
  M: field('month'),
  dd: padded(field('day')),
  d: field('day'),
  HH: padded(whole(36_000_000_000n, 24n)),
  H: whole(36_000_000_000n, 24n),
  hh: padded(hours12),
  h: hours12,
  mm: padded(whole(600_000_000n, 60n)),
  m: whole(600_000_000n, 60n),
  ss: padded(whole(10_000_000n, 60n)),
  s: whole(10_000_000n, 60n),
  tt: (ticks) => `CASE WHEN ${ticks} % ${dayTicks} < ${dayTicks / 2n} THEN 'AM' ELSE 'PM' END`,
};

/** Translates `format_datetime(date, format)` for a constant format. */
export function formatDateTime(call: FunctionCall): string {
  const ticks = call.as(0, 'datetime');
  const timestamp = `make_timestamp((${ticks} // 10) - 62135596800000000)`;
  const pieces = (call.literal(1).match(/([a-zA-Z])\1*|[^a-zA-Z]+/g) ?? []).map((piece) => {
    const part = Object.hasOwn(parts, piece) ? parts[piece] : fractionPart(piece);
    if (part) {
      return part(ticks, timestamp);
    }
    if (/^[ /\-:,._[\]]+$/.test(piece)) {
      return sqlString(piece);
    }
    throw unsupported(`'${piece}' in format_datetime()`, call.argNode(1));
  });
  return `CASE WHEN ${ticks} IS NULL THEN '' ELSE concat(${pieces.join(', ')}) END`;
}

/** `fff` is milliseconds, `fffffff` ticks; capital F drops trailing zeros. */
export function fractionPart(piece: string): FormatPart | undefined {
  if (!/^(f{1,7}|F{1,7})$/.test(piece)) {
    return undefined;
  }
  const digits = (ticks: string): string => `left(lpad(CAST(${ticks} % 10000000 AS VARCHAR), 7, '0'), ${piece.length})`;
  return piece.startsWith('f') ? digits : (ticks) => `rtrim(${digits(ticks)}, '0')`;
}
