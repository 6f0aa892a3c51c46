import { semanticError, unsupported } from '../queryError';
import { ticksOf, timestampOf } from './calendar';
import { type FunctionCall } from './functionCall';

const months: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 };

const ticks: Readonly<Record<string, bigint>> = {
  week: 6_048_000_000_000n,
  day: 864_000_000_000n,
  hour: 36_000_000_000n,
  minute: 600_000_000n,
  second: 10_000_000n,
  millisecond: 10_000n,
  microsecond: 10n,
};

/** `datetime_add(period, amount, date)`; what lies outside of the calendar is null. */
export function addToDate(call: FunctionCall): string {
  const period = call.literal(0).toLowerCase();
  const amount = call.as(1, 'long');
  const date = call.as(2, 'datetime');
  const length = Object.hasOwn(ticks, period) ? ticks[period] : undefined;
  if (length !== undefined) {
    return `kql_date(${date} + CAST(${amount} AS HUGEINT) * ${length})`;
  }
  const monthsOfPeriod = Object.hasOwn(months, period) ? months[period] : undefined;
  if (monthsOfPeriod !== undefined) {
    // No more than the calendar is long, so that what lies beyond it is null and no error.
    const count = `CAST(greatest(least(${amount}, 120000), -120000) AS INTEGER)`;
    const moved = ticksOf(`(${timestampOf(date)} + to_months(${count} * ${monthsOfPeriod}))`);
    // A timestamp has no tenths of a microsecond.
    return `kql_date(${moved} + ${date} % 10)`;
  }
  if (period === 'nanosecond') {
    throw unsupported('datetime_add() of nanoseconds', call.argNode(0));
  }
  throw semanticError('SEM0219', `datetime_add(): '${period}' is not a period`, call.argNode(0));
}

/** `make_datetime(year, month, day)`, with hour and minute, and with second; null where there is no such moment. */
export function makeDate(call: FunctionCall): string {
  if (![3, 5, 6].includes(call.count)) {
    throw unsupported(`make_datetime() with ${call.count} arguments`, call.node);
  }
  const part = (index: number): string => (index < call.count ? call.as(index, 'long') : '0');
  const [year, month, day, hour, minute] = [0, 1, 2, 3, 4].map(part);
  const second = call.count > 5 ? call.as(5, 'real') : '0';
  return `kql_make_datetime(${[year, month, day, hour, minute, second].join(', ')})`;
}
