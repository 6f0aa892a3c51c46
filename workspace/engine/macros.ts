import { dateMacros, epochMicros } from './dateMacros';
import { sortMacros } from './sortMacros';
import { timespanMacros } from './timespanMacros';
import { urlMacros } from './urlMacros';

/**
 * SQL macros that carry those rules of KQL which DuckDB's own functions do not have.
 * DuckDB puts an argument in wherever a macro names it, so those that queries nest name theirs once: a list of one, and a
 * lambda over it, does that.
 * Dates and time spans are ticks of 100 ns; a dynamic value is JSON and never the JSON value null.
 */

const textOfValues = [
  `kql_bool_text(b) AS CASE WHEN b IS NULL THEN '' WHEN b THEN 'True' ELSE 'False' END`,
  `kql_datetime_text(t) AS
     strftime(make_timestamp((t // 10) - ${epochMicros}), '%Y-%m-%dT%H:%M:%S.%f') || CAST(t % 10 AS VARCHAR) || 'Z'`,
  `kql_real_text(r) AS CASE
     WHEN r IS NULL THEN ''
     WHEN isnan(r) THEN 'NaN'
     WHEN isinf(r) THEN CASE WHEN r > 0 THEN 'Infinity' ELSE '-Infinity' END
     ELSE upper(regexp_replace(CAST(r AS VARCHAR), '\\.0$', '')) END`,
  `kql_real_json(r) AS CASE WHEN r IS NULL THEN NULL WHEN isfinite(r) THEN to_json(r) ELSE to_json(kql_real_text(r)) END`,
  `kql_dynamic_text(j) AS coalesce(json_extract_string(j, '$'), '')`,
];

const guidForm = [8, 4, 4, 4, 12].map((digits) => `([0-9a-f]{${digits}})`).join('-?');

const valuesOfText = [
  `kql_to_long(s) AS CASE
     WHEN regexp_full_match(trim(s), '[+-]?[0-9]{1,19}|0[xX][0-9a-fA-F]{1,15}') THEN try_cast(trim(s) AS BIGINT) END`,
  `kql_to_real(s) AS CASE
     WHEN regexp_full_match(trim(s), '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?')
     THEN try_cast(trim(s) AS DOUBLE)
     ELSE CAST(kql_to_long(s) AS DOUBLE) END`,
  `kql_to_bool(s) AS CASE lower(trim(s)) WHEN 'true' THEN true WHEN 'false' THEN false ELSE kql_to_long(s) <> 0 END`,
  // The first 32 digits, with or without the hyphens that a guid has; what follows them does not count.
  `kql_to_guid(s) AS CASE
     WHEN regexp_matches(lower(s), '^${guidForm}')
     THEN regexp_replace(lower(s), '(?s)^${guidForm}.*$', '\\1-\\2-\\3-\\4-\\5') END`,
  `kql_dynamic_long(j) AS CASE json_type(j)
     WHEN 'DOUBLE' THEN try_cast(trunc(CAST(j AS DOUBLE)) AS BIGINT)
     WHEN 'BOOLEAN' THEN CAST(CAST(j AS BOOLEAN) AS BIGINT)
     ELSE kql_to_long(kql_dynamic_text(j)) END`,
];

const dynamicValues = [
  `kql_pointer(k) AS '/' || replace(replace(k, '~', '~0'), '/', '~1')`,
  // The first sign of a value, and the text of null, tell its type without reading it through: values have no blanks
  // before them.
  `kql_json(j) AS list_filter([CAST(j AS JSON)], lambda found: CAST(found AS VARCHAR) <> 'null')[1]`,
  `kql_parse_json(s) AS CASE
     WHEN trim(s) = '' THEN NULL WHEN json_valid(s) THEN kql_json(json(s)) ELSE to_json(s) END`,
  `kql_member(j, k) AS list_transform([j], lambda held: CASE
     WHEN starts_with(CAST(held AS VARCHAR), '{') THEN kql_json(json_extract(held, kql_pointer(k))) END)[1]`,
  `kql_element(j, i) AS list_transform([j], lambda held: CASE json_type(held)
     WHEN 'ARRAY' THEN kql_json(json_extract(held, CAST(i AS BIGINT))) END)[1]`,
  `kql_items(j) AS CASE json_type(j)
     WHEN 'ARRAY' THEN CAST(json_extract(CAST(j AS JSON), '$[*]') AS JSON[]) ELSE CAST([] AS JSON[]) END`,
  `kql_bag(j) AS CASE json_type(j) WHEN 'OBJECT' THEN j ELSE CAST('{}' AS JSON) END`,
  `kql_members(j, keys) AS list_transform(keys,
     lambda k: CAST(to_json(k) AS VARCHAR) || ':' || CAST(json_extract(j, kql_pointer(k)) AS VARCHAR))`,
  // DuckDB's json_merge_patch() would drop members whose value is null. The first bag's members win.
  `kql_merge(a, b) AS CAST('{' || array_to_string(list_concat(kql_members(a, json_keys(a)),
     kql_members(b, list_filter(json_keys(b), lambda k: NOT list_contains(json_keys(a), k)))), ',') || '}' AS JSON)`,
  `kql_without(j, keys) AS list_transform([j], lambda bag: CASE json_type(bag) WHEN 'OBJECT' THEN
     CAST('{' || array_to_string(kql_members(bag, list_filter(json_keys(bag), lambda k: NOT list_contains(keys, k))), ',')
       || '}' AS JSON) END)[1]`,
  // Numbers are the same whether they are written with a point or without; anything else by its text.
  `kql_same(a, b) AS CASE
     WHEN json_type(a) = 'DOUBLE' OR json_type(b) = 'DOUBLE' THEN
       json_type(a) IN ('BIGINT', 'UBIGINT', 'DOUBLE') AND json_type(b) IN ('BIGINT', 'UBIGINT', 'DOUBLE')
       AND CAST(a AS DOUBLE) = CAST(b AS DOUBLE)
     ELSE json_type(a) = json_type(b) AND kql_dynamic_text(a) = kql_dynamic_text(b) END`,
  `kql_texts(j) AS list_transform(kql_items(j), lambda x: kql_dynamic_text(x))`,
  // What 'in' looks among: arrays within the array are as good as their elements, and so are arrays within those.
  `kql_spread(items) AS flatten(list_transform(items,
     lambda x: CASE json_type(x) WHEN 'ARRAY' THEN kql_items(x) ELSE [x] END))`,
  `kql_listed(j) AS kql_spread(kql_spread(kql_items(j)))`,
];

const numbers = [
  // BIGINT arithmetic stops at overflow in DuckDB; KQL wraps around as two's complement does.
  `kql_wrap(h) AS CAST(((h + 9223372036854775808::HUGEINT) & 18446744073709551615::HUGEINT)
     - 9223372036854775808::HUGEINT AS BIGINT)`,
  `kql_add(a, b) AS kql_wrap(CAST(a AS HUGEINT) + CAST(b AS HUGEINT))`,
  `kql_subtract(a, b) AS kql_wrap(CAST(a AS HUGEINT) - CAST(b AS HUGEINT))`,
  `kql_multiply(a, b) AS kql_wrap(CAST(a AS HUGEINT) * CAST(b AS HUGEINT))`,
  `kql_divide(a, b) AS kql_wrap(CAST(a AS HUGEINT) // CAST(b AS HUGEINT))`,
  `kql_modulo(a, b) AS ((a % b) + abs(b)) % abs(b)`,
  // Over reals too; adding the divisor first would lose digits. The remainder by 0.0 is no number.
  `kql_modulo_real(a, b) AS list_transform([a], lambda held: CASE
     WHEN b = 0 THEN held * 'nan'::DOUBLE WHEN held % b < 0 THEN held % b + abs(b) ELSE held % b END)[1]`,
  `kql_floor_to(a, b) AS a - kql_modulo(a, b)`,
  `kql_bin(a, b) AS CASE WHEN b > 0 THEN kql_floor_to(a, b) END`,
  `kql_bin_real(a, b) AS CASE WHEN b > 0 THEN floor(a / b) * b END`,
];

const bytes = [
  // What stands in the place of the argument may fail for a row, and try() takes no such thing.
  `kql_base64_bytes(s) AS list_transform([s], lambda held: try(from_base64(held)))[1]`,
  `kql_utf8_text(b) AS list_transform([b], lambda held: try(decode(held)))[1]`,
];

const addresses = [
  // Not cast before it is known to be made of numbers: DuckDB may work both out at once.
  `kql_ipv4_base(s) AS list_reduce(CASE
     WHEN regexp_full_match(trim(s), '[0-9]{1,3}(\\.[0-9]{1,3}){3}')
     THEN list_transform(string_split(trim(s), '.'), lambda part: CASE
       WHEN try_cast(part AS BIGINT) <= 255 THEN try_cast(part AS BIGINT) END) END, lambda a, b: a * 256 + b)`,
  `kql_ipv4_prefix(s) AS CASE
     WHEN NOT contains(s, '/') THEN 32
     WHEN regexp_full_match(trim(s), '[^/]*/([0-9]|[12][0-9]|3[0-2])')
     THEN try_cast(trim(split_part(s, '/', 2)) AS INTEGER) END`,
  `kql_ipv4(s) AS
     (kql_ipv4_base(split_part(s, '/', 1)) >> (32 - kql_ipv4_prefix(s))) << (32 - kql_ipv4_prefix(s))`,
  `kql_ipv4_is_match(a, b, p) AS list_transform([32 - least(kql_ipv4_prefix(a), kql_ipv4_prefix(b), p)],
     lambda shift: (kql_ipv4_base(split_part(a, '/', 1)) >> shift) = (kql_ipv4_base(split_part(b, '/', 1)) >> shift))[1]`,
  `kql_ipv4_in_range(a, r) AS
     (kql_ipv4(a) >> (32 - kql_ipv4_prefix(r))) = (kql_ipv4(r) >> (32 - kql_ipv4_prefix(r)))`,
];

const terms = [
  // A term is a run of letters and digits; a needle's end is bounded only where it is part of a term itself.
  `kql_term_start(n) AS CASE WHEN regexp_matches(n, '^[\\p{L}\\p{Nd}]') THEN '(?:^|[^\\p{L}\\p{Nd}])' ELSE '' END`,
  `kql_term_end(n) AS CASE WHEN regexp_matches(n, '[\\p{L}\\p{Nd}]$') THEN '(?:$|[^\\p{L}\\p{Nd}])' ELSE '' END`,
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

/** Every macro which generated SQL may call, `name(parameters) AS body`, in the order of their dependence. */
export const macroDefinitions: readonly string[] = [
  ...dateMacros,
  ...timespanMacros,
  ...textOfValues,
  ...dynamicValues,
  ...valuesOfText,
  ...numbers,
  ...bytes,
  ...addresses,
  ...terms,
  ...sortMacros,
  ...urlMacros,
];
