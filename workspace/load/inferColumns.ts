import { type Database } from '../engine/database';
import { type Column } from '../tables/defineTable';
import { type KqlType } from '../tables/kqlType';

/** A column as DuckDB describes it. */
export interface DescribedColumn {
  readonly name: string;
  readonly type: string;
}

const types: Readonly<Record<string, KqlType>> = {
  BIGINT: 'long',
  BOOLEAN: 'bool',
  DATE: 'datetime',
  DOUBLE: 'real',
  FLOAT: 'real',
  INTEGER: 'long',
  SMALLINT: 'long',
  TINYINT: 'long',
  UINTEGER: 'long',
  USMALLINT: 'long',
  UTINYINT: 'long',
  TIMESTAMP: 'datetime',
  TIMESTAMP_NS: 'datetime',
  'TIMESTAMP WITH TIME ZONE': 'datetime',
};

/**
 * The KQL columns of rows whose table is not documented, from what DuckDB makes of their values. Ids such as
 * 0x3e7 or 007 stay text, though DuckDB would read them as numbers. `from` gives all cells as text.
 */
export async function inferColumns(
  database: Database,
  described: readonly DescribedColumn[],
  from: string
): Promise<readonly Column[]> {
  const tests = described.map(({ name, type }) =>
    type === 'BIGINT'
      ? `coalesce(bool_or(regexp_matches("${name.replace(/"/g, '""')}", '^[+-]?0[0-9xX]')), FALSE)`
      : 'FALSE'
  );
  const [isId = []] = await database.rows(`SELECT ${tests.join(', ')} FROM ${from}`);
  return described.map(({ name, type }, index) => ({
    name: name.replace(/ \[UTC\]$/, ''),
    type: isId[index] === 'true' ? 'string' : inferredType(name, type),
  }));
}

function inferredType(name: string, sqlType: string): KqlType {
  return /^(TimeGenerated|Timestamp)( \[UTC\])?$/.test(name) ? 'datetime' : (types[sqlType] ?? 'string');
}
