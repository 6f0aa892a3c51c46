import { type KqlType } from '../tables/kqlType';

/** The text as a DuckDB string literal. This is the only place where text becomes SQL. */
export function sqlString(text: string): string {
  // DuckDB reads SQL as a C string, so a NUL must not stand in it.
  const parts = text.split('\0').map((part) => `'${part.replace(/'/g, "''")}'`);
  return parts.length === 1 ? (parts[0] ?? "''") : `(${parts.join(' || chr(0) || ')})`;
}

/** How each KQL type is held in DuckDB. Dates and time spans are ticks of 100 ns, which no DuckDB type holds. */
export const sqlTypes: Readonly<Record<KqlType, string>> = {
  bool: 'BOOLEAN',
  datetime: 'BIGINT',
  dynamic: 'JSON',
  guid: 'VARCHAR',
  int: 'INTEGER',
  long: 'BIGINT',
  real: 'DOUBLE',
  string: 'VARCHAR',
  timespan: 'BIGINT',
};

/** The value that stands for "nothing" in a column of this type: strings have no null in KQL. */
export function emptyValue(type: KqlType): string {
  return type === 'string' ? "''" : `NULL::${sqlTypes[type]}`;
}

/** A sub-query as a FROM item. */
export function subquery(sql: string, alias = 'q'): string {
  return `(${sql}) ${alias}`;
}
