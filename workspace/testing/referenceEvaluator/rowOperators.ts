import { type SyntaxNode } from '../../kusto/syntaxNode';
import { aggregate, extremeRow } from './aggregates';
import { type Environment } from './environment';
import { evaluate } from './expression';
import { Dynamic, keyOf, nothing, type Rows, type Typed, type Value } from './value';

/** What the query declared so far. */
export type Names = Map<string, Rows | Typed>;

/** What an expression sees in one row of a table. */
export function rowOfTable(
  table: Rows,
  position: number,
  names: Names,
  read: (node: SyntaxNode, names: Names) => Rows
): Environment {
  const row = table.rows[position];
  return {
    position,
    cell: (name) => {
      const index = table.columns.findIndex((column) => column.name === name);
      return row && index >= 0 ? { type: table.columns[index]!.type, value: row[index] ?? null } : undefined;
    },
    scalar: (name) => names.get(name) as Typed | undefined,
    table: (node) => {
      const { columns, rows } = read(node, names);
      return rows.map(([first]) => ({ type: columns[0]!.type, value: first ?? null }));
    },
    neighbour: (expression, offset) =>
      table.rows[position + offset] && evaluate(expression, rowOfTable(table, position + offset, names, read)),
  };
}

/** One row per key that occurs, or one row for all when there are no keys. */
export function summarizeRows(node: SyntaxNode, rows: readonly Environment[], columns: Rows['columns']): Rows {
  const keys = node.optional('ByClause')?.list('Expressions') ?? [];
  const groups = new Map<string, { readonly key: readonly Value[]; readonly rows: Environment[] }>();
  if (keys.length === 0) {
    groups.set('', { key: [], rows: [] });
  }
  for (const row of rows) {
    const key = keys.map((each) => evaluate(each, row).value);
    const text = keys.length === 0 ? '' : keyOf(key);
    const group = groups.get(text) ?? { key, rows: [] };
    groups.set(text, group);
    group.rows.push(row);
  }
  return {
    columns,
    rows: [...groups.values()].map((group) => [...group.key, ...aggregates(node, group.rows, columns, keys.length)]),
  };
}

function aggregates(
  node: SyntaxNode,
  rows: readonly Environment[],
  columns: Rows['columns'],
  keyCount: number
): readonly Value[] {
  const cells: Value[] = [];
  for (const item of node.list('Aggregates')) {
    const call = item.optional('Expression') ?? item;
    if (/^arg_/.test(call.child('Name').name)) {
      const best = extremeRow(call, rows);
      const targets = columns.slice(
        keyCount + cells.length,
        keyCount + cells.length + call.child('ArgumentList').list('Expressions').length
      );
      cells.push(
        ...call
          .child('ArgumentList')
          .list('Expressions')
          .map((each, index) => (best ? evaluate(each, best).value : nothing(targets[index]?.type ?? '')))
      );
    } else {
      cells.push(aggregate(call, rows, columns[keyCount + cells.length]?.type ?? ''));
    }
  }
  return cells;
}

/** The rows of all tables; a column that has several types is found under its name with the type behind. */
export function unionRows(tables: readonly Rows[], columns: Rows['columns']): Rows {
  const rows = tables.flatMap((table) =>
    table.rows.map((row) =>
      columns.map(({ name, type }) => {
        const index = table.columns.findIndex(
          (column) => column.type === type && (column.name === name || `${column.name}_${type}` === name)
        );
        return index < 0 ? nothing(type) : (row[index] ?? null);
      })
    )
  );
  return { columns, rows };
}

/** One row per element of the one expanded column. */
export function expandRows(
  node: SyntaxNode,
  input: Rows,
  rows: readonly Environment[],
  columns: Rows['columns']
): Rows {
  const [item] = node.list('Expressions');
  const target = input.columns.findIndex(({ name }) => name === item?.child('Expression').name);
  return {
    columns,
    rows: input.rows.flatMap((row, index) => {
      const { value } = evaluate(item!.child('Expression'), rows[index]!);
      return elements(value).map((element) => row.map((cell, at) => (at === target ? element : cell)));
    }),
  };
}

function elements(value: Value): readonly Value[] {
  const json = value instanceof Dynamic ? value.json : null;
  if (Array.isArray(json)) {
    return json.map((each) => (each === null ? null : new Dynamic(each)));
  }
  if (typeof json === 'object' && json !== null) {
    return Object.entries(json).map(([key, each]) => new Dynamic({ [key]: each as unknown }));
  }
  return [value];
}
