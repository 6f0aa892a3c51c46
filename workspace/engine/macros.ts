/**
 * SQL macros that carry those rules of KQL which DuckDB's own functions do not have.
 * Dates and time spans are ticks of 100 ns; a dynamic value is JSON and never the JSON value null.
 */
const epochMicros = '62135596800000000';

const textOfValues = [
  `kql_bool_text(b) AS CASE WHEN b IS NULL THEN '' WHEN b THEN 'True' ELSE 'False' END`,
  `kql_datetime_text(t) AS
     strftime(make_timestamp((t // 10) - ${epochMicros}), '%Y-%m-%dT%H:%M:%S.%f') || CAST(t % 10 AS VARCHAR) || 'Z'`,
  `kql_clock_text(t) AS
     lpad(CAST(t // 36000000000 % 24 AS VARCHAR), 2, '0') || ':' || lpad(CAST(t // 600000000 % 60 AS VARCHAR), 2, '0')
     || ':' || lpad(CAST(t // 10000000 % 60 AS VARCHAR), 2, '0')
     || CASE WHEN t % 10000000 = 0 THEN '' ELSE '.' || lpad(CAST(t % 10000000 AS VARCHAR), 7, '0') END`,
  `kql_timespan_text(t) AS
     CASE WHEN t < 0 THEN '-' ELSE '' END
     || CASE WHEN abs(t) >= 864000000000 THEN CAST(abs(t) // 864000000000 AS VARCHAR) || '.' ELSE '' END
     || kql_clock_text(abs(t))`,
  `kql_real_text(r) AS CASE
     WHEN r IS NULL THEN ''
     WHEN isnan(r) THEN 'NaN'
     WHEN isinf(r) THEN CASE WHEN r > 0 THEN 'Infinity' ELSE '-Infinity' END
     ELSE upper(regexp_replace(CAST(r AS VARCHAR), '\\.0$', '')) END`,
  `kql_real_json(r) AS CASE WHEN r IS NULL THEN NULL WHEN isfinite(r) THEN to_json(r) ELSE to_json(kql_real_text(r)) END`,
  `kql_dynamic_text(j) AS coalesce(json_extract_string(j, '$'), '')`,
];

const valuesOfText = [
  `kql_to_long(s) AS CASE
     WHEN regexp_full_match(trim(s), '[+-]?[0-9]{1,19}|0[xX][0-9a-fA-F]{1,15}') THEN try_cast(trim(s) AS BIGINT) END`,
  `kql_to_real(s) AS CASE
     WHEN regexp_full_match(trim(s), '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?')
     THEN try_cast(trim(s) AS DOUBLE)
     ELSE CAST(kql_to_long(s) AS DOUBLE) END`,
  `kql_to_bool(s) AS CASE lower(trim(s)) WHEN 'true' THEN true WHEN 'false' THEN false ELSE kql_to_long(s) <> 0 END`,
  `kql_to_guid(s) AS CASE
     WHEN regexp_full_match(lower(trim(s)), '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}') THEN lower(trim(s)) END`,
  `kql_offset_ticks(z) AS CASE
     WHEN z = '' OR upper(z) = 'Z' THEN 0
     ELSE (CASE WHEN z[1] = '-' THEN -1 ELSE 1 END)
       * (CAST(z[2:3] AS BIGINT) * 60 + CAST(right(z, 2) AS BIGINT)) * 600000000 END`,
  `kql_iso_ticks(s) AS
     (epoch_us(try_cast(left(replace(upper(s), 'T', ' '), 19) AS TIMESTAMP)) + ${epochMicros}) * 10
     + CAST(rpad(left(regexp_extract(s, '\\.([0-9]+)', 1), 7), 7, '0') AS BIGINT)
     - kql_offset_ticks(regexp_extract(s, '(?i)(Z|[+-][0-9]{2}:?[0-9]{2})$', 1))`,
  // The second form is what the portal writes when a result is exported on an American machine.
  `kql_to_datetime(s) AS CASE
     WHEN regexp_full_match(trim(s), '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN kql_iso_ticks(trim(s) || ' 00:00:00')
     WHEN regexp_full_match(trim(s), '[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2} ?[Zz]?')
     THEN kql_iso_ticks(left(trim(s), 16) || ':00')
     WHEN regexp_full_match(trim(s),
       '(?i)[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)? ?(Z|[+-][0-9]{2}:?[0-9]{2})?')
     THEN kql_iso_ticks(trim(s))
     WHEN regexp_full_match(trim(s), '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4},? [0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})? [AP]M')
     THEN (epoch_us(try_strptime(replace(trim(s), ',', ''),
       ['%-m/%-d/%Y %-I:%M:%S.%f %p', '%-m/%-d/%Y %-I:%M:%S %p'])) + ${epochMicros}) * 10 END`,
  `kql_to_timespan(s) AS CASE
     WHEN regexp_full_match(trim(s), '-?([0-9]{1,8}\\.)?[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,7})?')
     THEN (CASE WHEN trim(s)[1] = '-' THEN -1 ELSE 1 END) * (
       coalesce(try_cast(regexp_extract(s, '([0-9]+)\\.[0-9]+:', 1) AS BIGINT), 0) * 864000000000
       + CAST(regexp_extract(s, '([0-9]{1,2}):[0-9]{2}:', 1) AS BIGINT) * 36000000000
       + CAST(regexp_extract(s, ':([0-9]{2}):', 1) AS BIGINT) * 600000000
       + CAST(regexp_extract(s, ':[0-9]{2}:([0-9]{2})', 1) AS BIGINT) * 10000000
       + CAST(rpad(regexp_extract(s, ':[0-9]{2}\\.([0-9]+)', 1), 7, '0') AS BIGINT)) END`,
  `kql_dynamic_long(j) AS CASE json_type(j)
     WHEN 'DOUBLE' THEN try_cast(trunc(CAST(j AS DOUBLE)) AS BIGINT)
     WHEN 'BOOLEAN' THEN CAST(CAST(j AS BOOLEAN) AS BIGINT)
     ELSE kql_to_long(kql_dynamic_text(j)) END`,
];

const dynamicValues = [
  `kql_pointer(k) AS '/' || replace(replace(k, '~', '~0'), '/', '~1')`,
  `kql_json(j) AS nullif(CAST(j AS JSON), CAST('null' AS JSON))`,
  `kql_parse_json(s) AS CASE
     WHEN trim(s) = '' THEN NULL WHEN json_valid(s) THEN kql_json(json(s)) ELSE to_json(s) END`,
  `kql_member(j, k) AS CASE json_type(j)
     WHEN 'OBJECT' THEN kql_json(json_extract(j, kql_pointer(k))) END`,
  `kql_element(j, i) AS CASE json_type(j) WHEN 'ARRAY' THEN kql_json(json_extract(j, CAST(i AS BIGINT))) END`,
  `kql_items(j) AS CASE json_type(j) WHEN 'ARRAY' THEN json_extract(j, '$[*]') ELSE [] END`,
  `kql_bag(j) AS CASE json_type(j) WHEN 'OBJECT' THEN j ELSE CAST('{}' AS JSON) END`,
  `kql_members(j, keys) AS list_transform(keys,
     lambda k: CAST(to_json(k) AS VARCHAR) || ':' || CAST(json_extract(j, kql_pointer(k)) AS VARCHAR))`,
  // DuckDB's json_merge_patch() would drop members whose value is null. The first bag's members win.
  `kql_merge(a, b) AS CAST('{' || array_to_string(list_concat(kql_members(a, json_keys(a)),
     kql_members(b, list_filter(json_keys(b), lambda k: NOT list_contains(json_keys(a), k)))), ',') || '}' AS JSON)`,
  `kql_texts(j) AS list_transform(kql_items(j), lambda x: kql_dynamic_text(x))`,
];

const numbers = [
  // BIGINT arithmetic stops at overflow in DuckDB; KQL wraps around as two's complement does.
  `kql_wrap(h) AS CASE
     WHEN h BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(h AS BIGINT)
     ELSE CAST((((h + 9223372036854775808::HUGEINT) % 18446744073709551616::HUGEINT
       + 18446744073709551616::HUGEINT) % 18446744073709551616::HUGEINT) - 9223372036854775808::HUGEINT AS BIGINT) END`,
  `kql_add(a, b) AS kql_wrap(CAST(a AS HUGEINT) + CAST(b AS HUGEINT))`,
  `kql_subtract(a, b) AS kql_wrap(CAST(a AS HUGEINT) - CAST(b AS HUGEINT))`,
  `kql_multiply(a, b) AS kql_wrap(CAST(a AS HUGEINT) * CAST(b AS HUGEINT))`,
  `kql_divide(a, b) AS CASE WHEN b = -1 THEN kql_subtract(0, a) ELSE a // b END`,
  `kql_modulo(a, b) AS ((a % b) + abs(b)) % abs(b)`,
  `kql_floor_to(a, b) AS a - kql_modulo(a, b)`,
  `kql_bin(a, b) AS CASE WHEN b > 0 THEN kql_floor_to(a, b) END`,
  `kql_bin_real(a, b) AS CASE WHEN b > 0 THEN floor(a / b) * b END`,
];

const addresses = [
  `kql_ipv4(s) AS CASE
     WHEN regexp_full_match(trim(s), '[0-9]{1,3}(\\.[0-9]{1,3}){3}')
     AND list_aggregate(CAST(string_split(trim(s), '.') AS INTEGER[]), 'max') <= 255
     THEN list_reduce(CAST(string_split(trim(s), '.') AS BIGINT[]), lambda a, b: a * 256 + b) END`,
  `kql_ipv4_prefix(s) AS CASE
     WHEN NOT contains(s, '/') THEN 32
     WHEN regexp_full_match(split_part(s, '/', 2), '[0-9]|[12][0-9]|3[0-2]') THEN CAST(split_part(s, '/', 2) AS INTEGER) END`,
  `kql_ipv4_in_range(a, r) AS
     (kql_ipv4(a) >> (32 - kql_ipv4_prefix(r))) = (kql_ipv4(split_part(r, '/', 1)) >> (32 - kql_ipv4_prefix(r)))`,
];

const terms = [
  // A term is a run of ASCII letters and digits; a needle's end is bounded only where it is part of a term itself.
  `kql_term_start(n) AS CASE WHEN regexp_matches(n, '^[0-9A-Za-z]') THEN '(?:^|[^0-9A-Za-z])' ELSE '' END`,
  `kql_term_end(n) AS CASE WHEN regexp_matches(n, '[0-9A-Za-z]$') THEN '(?:$|[^0-9A-Za-z])' ELSE '' END`,
  `kql_has_cs(h, n) AS contains(h, n)
     AND regexp_matches(h, '(?s)' || kql_term_start(n) || regexp_escape(n) || kql_term_end(n))`,
  `kql_has(h, n) AS contains(lower(h), lower(n))
     AND regexp_matches(h, '(?is)' || kql_term_start(n) || regexp_escape(n) || kql_term_end(n))`,
  `kql_hasprefix_cs(h, n) AS contains(h, n)
     AND regexp_matches(h, '(?s)' || kql_term_start(n) || regexp_escape(n))`,
  `kql_hasprefix(h, n) AS contains(lower(h), lower(n))
     AND regexp_matches(h, '(?is)' || kql_term_start(n) || regexp_escape(n))`,
  `kql_hassuffix_cs(h, n) AS contains(h, n)
     AND regexp_matches(h, '(?s)' || regexp_escape(n) || kql_term_end(n))`,
  `kql_hassuffix(h, n) AS contains(lower(h), lower(n))
     AND regexp_matches(h, '(?is)' || regexp_escape(n) || kql_term_end(n))`,
];

/** Statements that create every macro which generated SQL may call, in the order of their dependence. */
export const macroStatements: readonly string[] = [
  ...textOfValues,
  ...dynamicValues,
  ...valuesOfText,
  ...numbers,
  ...addresses,
  ...terms,
].map((definition) => `CREATE MACRO ${definition}`);
