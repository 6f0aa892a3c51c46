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
    origin: stored.table.name,
  };
}

/** What no file had is empty in every row; every table knows its own name. */
function cell({ table, stored }: StoredTable, { name, type }: RelationColumn): string {
  return stored.get(name) ?? (name === 'Type' && type === 'string' ? sqlString(table.name) : emptyValue(type));
}

/** Rows without a time are in no time span, whether a file had the column or not. A table that knows no time has no bounds. */
function timeFilter({ table, stored }: StoredTable, { query }: Scope): string {
  if (!query.bounded || !table.columns.some(({ name }) => name === 'TimeGenerated')) {
    return '';
  }
  const time = stored.get('TimeGenerated');
  return time === undefined
    ? ' WHERE FALSE'
    : ` WHERE ${time} >= ${query.parameter('from')} AND ${time} <= ${query.parameter('to')}`;
}
