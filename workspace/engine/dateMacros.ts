/** Microseconds from 0001-01-01, where KQL's calendar begins, to 1970-01-01. */
export const epochMicros = '62135596800000000';

/** 9999-12-31T23:59:59.9999999Z */
const maxTicks = '3155378975999999999';

const isoDay = '(?i)[0-9]{4}-[0-9]{2}-[0-9]{2}';
const isoZone = ' ?(Z|[+-][0-9]{2}:?[0-9]{2})?';

// The forms beside ISO 8601 that the page on datetime lists (RFC 822 and 850, sortable), each with or without seconds, and
// months first, as the pages on todatetime and parse have them and as the portal exports on an American machine.
const clockForm = '[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?';
const clockOfHalves = `${clockForm}( [AP]M)?`;
const otherDates =
  `(?i)(((mon|tue|wed|thu|fri|sat|sun)[a-z]*, ?)?[0-9]{1,2}[ -][a-z]{3}[ -]([0-9]{2}|[0-9]{4}),? ${clockOfHalves}` +
  `|[0-9]{1,2}([/-])[0-9]{1,2}[/-][0-9]{4}(,? ${clockOfHalves})?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ]${clockForm})?)( (GMT|UTC|Z))?`;
const dateForms = ['%d %b %y', '%d %b %Y', '%m/%d/%Y', '%Y/%m/%d']
  .flatMap((date) => ['', ' %H:%M', ' %H:%M:%S', ' %I:%M %p', ' %I:%M:%S %p'].map((time) => `'${date}${time}'`))
  .join(', ');

/** SQL macros for dates: how they are read, and how they are moved within the calendar. */
export const dateMacros: readonly string[] = [
  // What would lie outside of the calendar, 0001-01-01 to 9999-12-31, is null.
  `kql_date(t) AS CAST(list_filter([t], lambda held: held BETWEEN 0 AND ${maxTicks})[1] AS BIGINT)`,
  `kql_later(a, b) AS kql_date(CAST(a AS HUGEINT) + CAST(b AS HUGEINT))`,
  `kql_sooner(a, b) AS kql_date(CAST(a AS HUGEINT) - CAST(b AS HUGEINT))`,
  // The text of the day is known to be one of the calendar only when it can be cast.
  `kql_make_datetime(y, mo, d, h, mi, s) AS CASE
     WHEN y BETWEEN 1 AND 9999 AND mo BETWEEN 1 AND 12 AND d BETWEEN 1 AND 31
       AND h BETWEEN 0 AND 23 AND mi BETWEEN 0 AND 59 AND s >= 0 AND round(s * 10000000) < 600000000
     THEN (epoch_us(try_cast(printf('%04d-%02d-%02d', y, mo, d) AS TIMESTAMP)) + ${epochMicros}) * 10
       + (h * 60 + mi) * 600000000 + CAST(round(s * 10000000) AS BIGINT) END`,
  `kql_offset_ticks(z) AS CASE
     WHEN z = '' OR upper(z) = 'Z' THEN 0
     ELSE (CASE WHEN z[1] = '-' THEN -1 ELSE 1 END)
       * (CAST(z[2:3] AS BIGINT) * 60 + CAST(right(z, 2) AS BIGINT)) * 600000000 END`,
  `kql_iso_ticks(s) AS
     (epoch_us(try_cast(left(replace(upper(s), 'T', ' '), 19) AS TIMESTAMP)) + ${epochMicros}) * 10
     + CAST(rpad(left(regexp_extract(s, '\\.([0-9]+)', 1), 7), 7, '0') AS BIGINT)
     - kql_offset_ticks(regexp_extract(s, '(?i)(Z|[+-][0-9]{2}:?[0-9]{2})$', 1))`,
  `kql_plain_date(s) AS
     regexp_replace(regexp_replace(regexp_replace(regexp_replace(s,
       '(?i)^[a-z]+, ?|,| (GMT|UTC|Z)$|\\.[0-9]+', '', 'g'),
       '^([0-9]{1,2})-([A-Za-z]{3})-', '\\1 \\2 '), '^([0-9]+)-([0-9]+)-([0-9]+)', '\\1/\\2/\\3'), '[Tt]([0-9])', ' \\1')`,
  `kql_to_datetime(s) AS kql_date(CASE
     WHEN regexp_full_match(trim(s), '${isoDay}${isoZone}') THEN kql_iso_ticks(left(trim(s), 10) || ' 00:00:00' || trim(s)[11:])
     WHEN regexp_full_match(trim(s), '${isoDay}[T ][0-9]{2}:[0-9]{2}${isoZone}')
     THEN kql_iso_ticks(left(trim(s), 16) || ':00' || trim(s)[17:])
     WHEN regexp_full_match(trim(s), '${isoDay}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?${isoZone}')
     THEN kql_iso_ticks(trim(s))
     WHEN regexp_full_match(trim(s), '${otherDates}')
     THEN (epoch_us(try_strptime(kql_plain_date(trim(s)), [${dateForms}])) + ${epochMicros}) * 10
       + CAST(rpad(left(regexp_extract(s, ':[0-9]{2}\\.([0-9]+)', 1), 7), 7, '0') AS BIGINT) END)`,
];
