import { semanticError } from '../queryError';
import { timestampOf } from './calendar';
import { type FunctionCall } from './functionCall';

type Part = (ticks: string) => string;

const calendarField =
  (name: string): Part =>
  (ticks) =>
    `date_part('${name}', ${timestampOf(ticks)})`;

const ofClock =
  (unit: bigint, modulus: bigint): Part =>
  (ticks) =>
    `(${ticks} // ${unit} % ${modulus})`;

/** Weeks are those of ISO 8601: the first one of a year holds its first Thursday. */
const parts: Readonly<Record<string, Part>> = {
  year: calendarField('year'),
  quarter: calendarField('quarter'),
  month: calendarField('month'),
  week_of_year: calendarField('week'),
  day: calendarField('day'),
  dayofyear: calendarField('doy'),
  hour: ofClock(36_000_000_000n, 24n),
  minute: ofClock(600_000_000n, 60n),
  second: ofClock(10_000_000n, 60n),
  millisecond: ofClock(10_000n, 1_000n),
  microsecond: ofClock(10n, 1_000_000n),
  nanosecond: (ticks) => `(${ticks} % 10000000 * 100)`,
};

/** `datetime_part(part, date)`: the part of a second is counted from its beginning. */
export function datePart(call: FunctionCall): string {
  const name = call.literal(0).toLowerCase();
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (!part) {
    throw semanticError('SEM0219', `datetime_part(): '${name}' is not a part of a date`, call.argNode(0));
  }
  return `CAST(${part(call.as(1, 'datetime'))} AS INTEGER)`;
}

/** The number of the week by ISO 8601. */
export function weekOfYear(call: FunctionCall): string {
  return `CAST(${calendarField('week')(call.as(0, 'datetime'))} AS INTEGER)`;
}
