import { isoOfOtherForm } from './dateForms';

/** Ticks of 100 ns from 0001-01-01, where KQL's calendar begins, to 1970-01-01. */
const unixEpochTicks = 621_355_968_000_000_000n;

const maxTicks = 3_155_378_975_999_999_999n; // 9999-12-31T23:59:59.9999999Z

const dateTimePattern =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7})\d*)?)?)?)?)? ?(Z|GMT|UTC|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date as KQL writes it: ISO 8601 with anything from the year to seven decimals of a second, UTC unless
 * it names an offset, or one of the other forms that it knows. Returns ticks since 0001-01-01, or undefined for anything else.
 */
export function parseDateTime(text: string): bigint | undefined {
  const trimmed = text.trim();
  const match = dateTimePattern.exec(isoOfOtherForm(trimmed) ?? trimmed);
  if (!match) {
    return undefined;
  }
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isCalendarDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!isCalendarDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return undefined;
  }
  const seconds = (Number(hour) * 60 + Number(minute) - offsetMinutes(zone)) * 60 + Number(second);
  const ticks = millisToTicks(date.getTime() + seconds * 1000) + BigInt(fraction.padEnd(7, '0'));
  return ticks >= 0n && ticks <= maxTicks ? ticks : undefined;
}

function offsetMinutes(zone: string): number {
  if (/^[a-z]/i.test(zone)) {
    return 0;
  }
  const digits = zone.slice(1).replace(':', '');
  return (zone.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

/** Milliseconds since 1970 as ticks since 0001. */
export function millisToTicks(millis: number): bigint {
  return BigInt(Math.trunc(millis)) * 10_000n + unixEpochTicks;
}

/** Ticks since 0001 as milliseconds since 1970, rounded down. */
export function ticksToMillis(ticks: bigint): number {
  return Number((ticks - unixEpochTicks) / 10_000n);
}

/** Ticks since 0001 as ISO 8601 with seven decimals. */
export function dateTimeText(ticks: bigint): string {
  const seconds = new Date(ticksToMillis(ticks - (ticks % 10_000_000n))).toISOString().slice(0, 19);
  return `${seconds}.${String(ticks % 10_000_000n).padStart(7, '0')}Z`;
}

/** Ticks as `days.hours:minutes:seconds.decimals`, without what is zero at either end. */
export function timespanText(ticks: bigint): string {
  const size = ticks < 0n ? -ticks : ticks;
  const two = (value: bigint): string => String(value).padStart(2, '0');
  const clock = [(size / 36_000_000_000n) % 24n, (size / 600_000_000n) % 60n, (size / 10_000_000n) % 60n].map(two);
  const days = size / 864_000_000_000n;
  const fraction = size % 10_000_000n;
  return `${ticks < 0n ? '-' : ''}${days > 0n ? `${days}.` : ''}${clock.join(':')}${
    fraction > 0n ? `.${String(fraction).padStart(7, '0')}` : ''
  }`;
}

const clockPattern = /^(-)?(?:(\d+)\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?$/;
const amountPattern = /^(-?\d+(?:\.\d+)?) ?([a-z]*)$/i;

/** Names of the units of time spans, each line with the ticks that one of it has. */
export const timespanUnits: readonly [names: string, ticks: number][] = [
  ['d day days', 864e9],
  ['h hr hrs hour hours', 36e9],
  ['m min minute minutes', 6e8],
  ['s sec second seconds', 1e7],
  ['ms milli millis millisec millisecond milliseconds', 1e4],
  ['micro micros microsec microsecond microseconds', 10],
  ['nano nanos nanosec nanosecond nanoseconds', 0.01],
  ['tick ticks', 1],
];

/**
 * Reads a time span as KQL writes it: `1.5h`, `90s`, `1.02:03:04.5` (days.hours:minutes:seconds), or a bare
 * number of days. Returns ticks, or undefined for anything else.
 */
export function parseTimespan(text: string): bigint | undefined {
  const trimmed = text.trim();
  const clock = clockPattern.exec(trimmed);
  if (clock) {
    const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = clock;
    const whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
    const ticks = BigInt(whole) * 10_000_000n + BigInt(fraction.padEnd(7, '0'));
    return sign ? -ticks : ticks;
  }
  const amount = amountPattern.exec(trimmed);
  const unit = (amount?.[2] || 'd').toLowerCase();
  const ticks = timespanUnits.find(([names]) => names.split(' ').includes(unit))?.[1];
  return amount?.[1] !== undefined && ticks !== undefined ? BigInt(Math.round(Number(amount[1]) * ticks)) : undefined;
}
