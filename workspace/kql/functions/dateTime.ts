import { semanticError } from '../queryError';
import { ticksOf, timestampOf } from './calendar';
import { formatDateTime } from './formatDateTime';
import { type FunctionCall, type FunctionTable } from './functionCall';
import { datePart, weekOfYear } from './datePart';
import { addToDate, makeDate } from './dateArithmetic';
import { formatTimespan } from './formatTimespan';

const hour = 36_000_000_000n;
const day = 24n * hour;

function now(call: FunctionCall): string {
  const value = call.scope.query.parameter('now');
  return call.count === 0 ? value : `kql_later(${value}, ${call.as(0, 'timespan')})`;
}

/** Day 0 of KQL's calendar, 0001-01-01, is a Monday; its weeks begin on Sundays. */
function weekStart(ticks: string): string {
  return `(kql_floor_to(${ticks} + ${day}, ${7n * day}) - ${day})`;
}

/** A date some periods later, where the second argument says how many. */
function shifted(start: string, call: FunctionCall, period: bigint): string {
  return call.count > 1
    ? `kql_date(${start} + CAST(${call.as(1, 'long')} AS HUGEINT) * ${period})`
    : `kql_date(${start})`;
}

function startOfWeek(call: FunctionCall): string {
  return shifted(weekStart(call.as(0, 'datetime')), call, 7n * day);
}

function startOfDay(call: FunctionCall): string {
  return shifted(`kql_floor_to(${call.as(0, 'datetime')}, ${day})`, call, day);
}

/** First tick of a month or year, or, with `later`, the last one. */
function startOfPeriod(call: FunctionCall, months: 1 | 12, later: 0 | 1): string {
  const part = months === 1 ? 'month' : 'year';
  // No more than the calendar is long, so that what lies beyond it is null and no error.
  const offset = call.count > 1 ? `CAST(greatest(least(${call.as(1, 'long')}, 120000), -120000) AS INTEGER)` : '0';
  const start = `date_trunc('${part}', ${timestampOf(call.as(0, 'datetime'))})`;
  const ticks = ticksOf(`(CAST(${start} AS TIMESTAMP) + to_months((${offset} + ${later}) * ${months}))`);
  return `kql_date(${ticks}${later === 1 ? ' - 1' : ''})`;
}

/** How many boundaries of the period lie between the second and the first date. */
function difference(call: FunctionCall): string {
  const part = call.literal(0).toLowerCase();
  const later = call.as(1, 'datetime');
  const earlier = call.as(2, 'datetime');
  const size = {
    week: 7n * day,
    day,
    hour,
    minute: hour / 60n,
    second: 10_000_000n,
    millisecond: 10_000n,
    microsecond: 10n,
  }[part];
  switch (part) {
    case 'year':
    case 'quarter':
    case 'month':
      return `date_diff('${part}', ${timestampOf(earlier)}, ${timestampOf(later)})`;
    case 'week':
      return `((${weekStart(later)} - ${weekStart(earlier)}) // ${7n * day})`;
    case 'nanosecond':
      return `((${later} - ${earlier}) * 100)`;
    default:
      if (size === undefined) {
        throw semanticError('SEM0219', `datetime_diff(): '${part}' is not a period`, call.argNode(0));
      }
      return `(${later} // ${size} - ${earlier} // ${size})`;
  }
}

/** A date from the units of time since 1970. */
function fromUnixTime(call: FunctionCall, ticksPerUnit: bigint): string {
  const ticks =
    call.arg(0).type === 'real'
      ? `try_cast(trunc(${call.as(0, 'real')} * ${ticksPerUnit}) AS HUGEINT)`
      : `CAST(${call.as(0, 'long')} AS HUGEINT) * ${ticksPerUnit}`;
  return `kql_date(${ticks} + 621355968000000000)`;
}

/** A field of the calendar, as a whole number. */
const field =
  (part: string) =>
  (call: FunctionCall): string =>
    `CAST(date_part('${part}', ${timestampOf(call.as(0, 'datetime'))}) AS INTEGER)`;

/** The days since the last Sunday, as a time span. */
function dayOfWeek(call: FunctionCall): string {
  const date = call.as(0, 'datetime');
  return `(kql_floor_to(${date}, ${day}) - ${weekStart(date)})`;
}

/** Functions on dates and time spans. All dates are UTC. */
export const dateTimeFunctions: FunctionTable = {
  now,
  ago: (call) => `kql_sooner(${call.scope.query.parameter('now')}, ${call.as(0, 'timespan')})`,
  startofday: startOfDay,
  endofday: (call) => `(${startOfDay(call)} + ${day - 1n})`,
  startofweek: startOfWeek,
  endofweek: (call) => `(${startOfWeek(call)} + ${7n * day - 1n})`,
  startofmonth: (call) => startOfPeriod(call, 1, 0),
  endofmonth: (call) => startOfPeriod(call, 1, 1),
  startofyear: (call) => startOfPeriod(call, 12, 0),
  endofyear: (call) => startOfPeriod(call, 12, 1),
  datetime_add: addToDate,
  datetime_diff: difference,
  datetime_part: datePart,
  datepart: datePart,
  make_datetime: makeDate,
  week_of_year: weekOfYear,
  dayofmonth: field('day'),
  dayofweek: dayOfWeek,
  dayofyear: field('doy'),
  getmonth: field('month'),
  getyear: field('year'),
  hourofday: field('hour'),
  monthofyear: field('month'),
  unixtime_microseconds_todatetime: (call) => fromUnixTime(call, 10n),
  unixtime_milliseconds_todatetime: (call) => fromUnixTime(call, 10_000n),
  unixtime_seconds_todatetime: (call) => fromUnixTime(call, 10_000_000n),
  format_datetime: formatDateTime,
  format_timespan: formatTimespan,
};
