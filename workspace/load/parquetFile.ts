import { resolve } from 'node:path';
import { type Database } from '../engine/database';
import { sqlString } from '../kql/sqlText';
import { inferColumns } from './inferColumns';
import { type RowSource } from './rowSource';

/** Opens a Parquet file. Rejects when it is none. */
export async function openParquetFile(path: string, label: string, database: Database): Promise<RowSource> {
  const file = `read_parquet(${sqlString(resolve(path))})`;
  const described = (await database.rows(`DESCRIBE SELECT * FROM ${file}`)).map(([name, type]) => ({
    name: name ?? '',
    type: type ?? '',
  }));
  const items = described.map(({ name, type }) => {
    const column = `"${name.replace(/"/g, '""')}"`;
    return `${cellSql(column, type)} AS ${column}`;
  });
  const from = `(SELECT ${items.join(', ')} FROM ${file}) AS parquet_rows`;
  return {
    label,
    header: described.map(({ name }) => name),
    from,
    inferColumns: async () => inferColumns(database, described, from),
  };
}

/** The cell as text: dates in UTC, lists and structs as JSON. */
function cellSql(column: string, type: string): string {
  if (type === 'TIMESTAMP WITH TIME ZONE') {
    return `CAST(make_timestamp(epoch_us(${column})) AS VARCHAR)`;
  }
  return /^(STRUCT|MAP|UNION)\b|\[\]$/.test(type)
    ? `CAST(to_json(${column}) AS VARCHAR)`
    : `CAST(${column} AS VARCHAR)`;
}
