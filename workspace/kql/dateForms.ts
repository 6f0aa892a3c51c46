const clock = String.raw`(?:,? (?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d+))?)?(?: (?<half>[AP]M))?)`;
const zone = String.raw`(?: (?:GMT|UTC|Z))?`;
const weekday = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*, ?)?`;

const withMonthName = new RegExp(
  `^${weekday}(?<day>\\d{1,2})[ -](?<month>[a-z]{3})[ -](?<year>\\d{4}|\\d{2})${clock}${zone}$`,
  'i'
);
const monthFirst = new RegExp(`^(?<month>\\d{1,2})[/-](?<day>\\d{1,2})[/-](?<year>\\d{4})${clock}?${zone}$`, 'i');

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The same date in ISO 8601, UTC, of one in a form of RFC 822 or 850 (`Sat, 8 Nov 14 15:05 GMT`) or with the month first
 * (`12/31/2015 11:59:59 PM`). Undefined for any other text. The macro kql_to_datetime reads the same forms.
 */
export function isoOfOtherForm(text: string): string | undefined {
  const found = (withMonthName.exec(text) ?? monthFirst.exec(text))?.groups;
  if (!found) {
    return undefined;
  }
  const { day = '', month = '', year = '', hour = '0', minute = '00', second = '00', fraction = '0', half } = found;
  const named = months.indexOf(month.toLowerCase());
  const hours = half === undefined ? Number(hour) : hourOfHalf(Number(hour), half);
  const two = (value: string | number): string => String(value).padStart(2, '0');
  return `${fullYear(year)}-${two(named < 0 ? month : named + 1)}-${two(day)} ${two(hours)}:${minute}:${second}.${fraction}`;
}

/** Two digits mean a year from 1969 to 2068. */
function fullYear(year: string): string {
  return year.length > 2 ? year : String(Number(year) + (Number(year) < 69 ? 2000 : 1900));
}

/** Hour of the day; 24, which no day has, where a half has no such hour. */
function hourOfHalf(hour: number, half: string): number {
  return hour < 1 || hour > 12 ? 24 : (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}
