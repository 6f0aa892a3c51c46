const urlPattern = [
  '^([A-Za-z][A-Za-z0-9+.-]*)://',
  '(?:([^/?#:@]*)(?::([^/?#@]*))?@)?',
  '([^/?#:@]+|\\[[0-9A-Fa-f:.]+\\])(?::([0-9]*))?',
  '(?:/([^?#]*))?(?:\\?([^#]*))?(?:#(.*))?$',
].join('');

/** SQL macros for URLs. Each names its argument once, because what stands there may fail for a row. */
export const urlMacros: readonly string[] = [
  `kql_url_decode(s) AS list_transform([s], lambda held: CASE
     WHEN NOT regexp_matches(held, '%([^0-9A-Fa-f]|.[^0-9A-Fa-f]|.?$)') THEN try(url_decode(held)) END)[1]`,
  // The digits of what DuckDB encodes are capital.
  `kql_url_encode(s) AS list_transform([string_split(replace(url_encode(s), '%20', '+'), '%')], lambda parts:
     array_to_string(list_concat(parts[1:1],
       list_transform(parts[2:], lambda part: lower(part[1:2]) || part[3:])), '%'))[1]`,
  `kql_url_parameters(q) AS list_transform(
     [list_transform(list_filter(string_split(q, '&'), lambda pair: pair <> ''), lambda pair: [
       regexp_extract(pair, '^[^=]*'), regexp_extract(pair, '=(.*)$', 1)])],
     lambda pairs: CASE WHEN len(list_distinct(list_transform(pairs, lambda pair: pair[1]))) = len(pairs) THEN
       CAST('{' || array_to_string(list_transform(pairs, lambda pair:
         CAST(to_json(pair[1]) AS VARCHAR) || ':' || CAST(to_json(pair[2]) AS VARCHAR)), ',') || '}' AS JSON) END)[1]`,
  `kql_parse_url(s) AS list_transform([regexp_extract(s, '${urlPattern}',
       ['scheme', 'username', 'password', 'host', 'port', 'path', 'query', 'fragment'])],
     lambda u: CASE WHEN u.scheme <> '' AND kql_url_parameters(u.query) IS NOT NULL THEN json_object(
       'Scheme', u.scheme, 'Host', u.host, 'Port', u.port, 'Path', u.path, 'Username', u.username,
       'Password', u.password, 'Query Parameters', kql_url_parameters(u.query), 'Fragment', u.fragment) END)[1]`,
];
