import { timespanUnits } from '../kql/ticks';

const clockForm = '-?([0-9]{1,8}\\.)?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,7})?)?';
const ticksOfUnits = timespanUnits.flatMap(([names, ticks]) =>
  names.split(' ').map((name) => `WHEN '${name}' THEN ${ticks}`)
);

/** SQL macros for time spans, which are ticks of 100 ns: how they are written, and how they are read. */
export const timespanMacros: readonly string[] = [
  `kql_clock_text(t) AS
     lpad(CAST(t // 36000000000 % 24 AS VARCHAR), 2, '0') || ':' || lpad(CAST(t // 600000000 % 60 AS VARCHAR), 2, '0')
     || ':' || lpad(CAST(t // 10000000 % 60 AS VARCHAR), 2, '0')
     || CASE WHEN t % 10000000 = 0 THEN '' ELSE '.' || lpad(CAST(t % 10000000 AS VARCHAR), 7, '0') END`,
  `kql_timespan_text(t) AS
     CASE WHEN t < 0 THEN '-' ELSE '' END
     || CASE WHEN abs(t) >= 864000000000 THEN CAST(abs(t) // 864000000000 AS VARCHAR) || '.' ELSE '' END
     || kql_clock_text(abs(t))`,
  `kql_clock_ticks(s) AS (CASE WHEN s[1] = '-' THEN -1 ELSE 1 END) * (
     coalesce(try_cast(regexp_extract(s, '([0-9]+)\\.[0-9]+:', 1) AS BIGINT), 0) * 864000000000
     + try_cast(regexp_extract(s, '([0-9]{1,2}):[0-9]{2}', 1) AS BIGINT) * 36000000000
     + try_cast(regexp_extract(s, ':([0-9]{2})', 1) AS BIGINT) * 600000000
     + coalesce(try_cast(regexp_extract(s, ':[0-9]{2}:([0-9]{2})', 1) AS BIGINT), 0) * 10000000
     + CAST(rpad(regexp_extract(s, ':[0-9]{2}\\.([0-9]+)', 1), 7, '0') AS BIGINT))`,
  `kql_unit_ticks(u) AS CASE lower(u) ${ticksOfUnits.join(' ')} WHEN '' THEN 864000000000 END`,
  // As a clock shows it, or as literals are written: an amount of a unit, or of days where it names none.
  `kql_to_timespan(s) AS list_transform([trim(s)], lambda t: CASE
     WHEN regexp_full_match(t, '${clockForm}') THEN kql_clock_ticks(t)
     WHEN regexp_full_match(t, '-?[0-9]+(\\.[0-9]+)? ?[A-Za-z]*') THEN try_cast(floor(0.5 +
       try_cast(regexp_extract(t, '^[-0-9.]+') AS DOUBLE) * kql_unit_ticks(regexp_extract(t, '[A-Za-z]+$'))) AS BIGINT)
     END)[1]`,
];
