const items = (types: string): string => `list_filter(kql_items(j), lambda e: json_type(e) IN (${types}))`;

/** Numbers by their size, whole ones to the last digit, and texts by their signs. */
const sortedArray = (name: string, direction: 'ASC' | 'DESC'): string =>
  `${name}(j, nulls_last) AS list_transform([j], lambda a: CASE json_type(a) WHEN 'ARRAY' THEN to_json(flatten([
     CASE WHEN nulls_last THEN [] ELSE kql_nulls(a) END,
     list_transform(list_sort(kql_numbers(a), '${direction}'), lambda x: x.element),
     list_transform(list_sort(kql_strings(a), '${direction}'), lambda x: x.element),
     kql_unordered(a),
     CASE WHEN nulls_last THEN kql_nulls(a) ELSE [] END])) END)[1]`;

/** SQL macros that sort the elements of an array. */
export const sortMacros: readonly string[] = [
  `kql_nulls(j) AS ${items("'NULL'")}`,
  `kql_unordered(j) AS ${items("'BOOLEAN', 'ARRAY', 'OBJECT'")}`,
  `kql_numbers(j) AS list_transform(${items("'BIGINT', 'UBIGINT', 'DOUBLE'")},
     lambda e: {'size': CAST(e AS DOUBLE), 'whole': coalesce(try_cast(e AS HUGEINT), 0), 'element': e})`,
  `kql_strings(j) AS list_transform(${items("'VARCHAR'")}, lambda e: {'text': kql_dynamic_text(e), 'element': e})`,
  sortedArray('kql_sorted_array', 'ASC'),
  sortedArray('kql_sorted_array_desc', 'DESC'),
];
