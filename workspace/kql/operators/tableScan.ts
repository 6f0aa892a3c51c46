import { type StoredTable } from '../../engine/catalog';
import { type RelationColumn, type Relation } from '../relation';
import { type Scope } from '../scope';
import { emptyValue, sqlString } from '../sqlText';

/** All rows of a table, in the order in which they were loaded, within the request's time span. */
export function scanTable(stored: StoredTable, scope: Scope): Relation {
  const { query } = scope;
  const columns = stored.table.columns.map(({ name, type }): RelationColumn => ({ name, type, id: query.id('c') }));
  const arrival = query.id('o');
  const items = query.optionalItems(columns.map((column) => ({ sql: cell(stored, column), id: column.id })));
  const from = stored.storage ? ` FROM ${stored.storage}${timeFilter(stored, scope)}` : ' WHERE FALSE';
  return {
    sql: `SELECT ${items}${stored.storage ? 'rowid' : '0'} AS ${arrival}${from}`,
    columns,
    order: [{ id: arrival, descending: false, nullsFirst: false }],
    sorted: false,
  };
}

/** What no file had is empty in every row; every table knows its own name. */
function cell({ table, stored }: StoredTable, { name, type }: RelationColumn): string {
  return stored.get(name) ?? (name === 'Type' && type === 'string' ? sqlString(table.name) : emptyValue(type));
}

function timeFilter({ stored }: StoredTable, { query }: Scope): string {
  const time = stored.get('TimeGenerated');
  return query.bounded && time !== undefined
    ? ` WHERE ${time} >= ${query.parameter('from')} AND ${time} <= ${query.parameter('to')}`
    : '';
}
