import { orderBy, type Relation, type RelationColumn } from './relation';
import { subquery } from './sqlText';

/**
 * A SELECT that yields each row as the text of a JSON array, in the forms of the Log Analytics API: dates in
 * ISO 8601 with seven decimals, dynamic values as JSON text, numbers that JSON does not know as their names.
 * Building the text in DuckDB is several times faster than fetching the cells one by one.
 */
export function rowTexts(relation: Relation): string {
  const cells = relation.columns.map(cellJson).join(', ');
  const order = relation.sorted ? orderBy(relation) : '';
  return `SELECT CAST(json_array(${cells}) AS VARCHAR) AS row_text FROM ${subquery(relation.sql)}${order}`;
}

function cellJson({ id, type }: RelationColumn): string {
  switch (type) {
    case 'datetime':
      return `kql_datetime_text(${id})`;
    case 'timespan':
      return `kql_timespan_text(${id})`;
    case 'dynamic':
      return `CAST(${id} AS VARCHAR)`;
    case 'real':
      return `kql_real_json(${id})`;
    case 'bool':
    case 'guid':
    case 'int':
    case 'long':
    case 'string':
      return id;
  }
}
