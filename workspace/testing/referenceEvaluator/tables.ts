import { type BoundQuery, type SyntaxNode } from '../../kusto/syntaxNode';
import { type Environment } from './environment';
import { evaluate } from './expression';
import { joinRows } from './joins';
import { compareCells } from './order';
import { parsed } from './parse';
import { expandRows, rowOfTable, type Names, summarizeRows, unionRows } from './rowOperators';
import { answer, keyOf, type Rows, textOf, type Typed } from './value';

/**
 * A second, slow and plain reading of KQL: it walks the bound query and works on one row after the other.
 * Gives the rows as the API would answer them. Knows only what the generated queries use, and throws otherwise.
 */
export function referenceRows(
  { statements }: BoundQuery,
  tables: ReadonlyMap<string, Rows>
): readonly (readonly unknown[])[] {
  const names: Names = new Map<string, Rows | Typed>(tables);
  let result: Rows | undefined;
  for (const statement of statements) {
    const expression = statement.child('Expression');
    if (statement.kind === 'LetStatement') {
      const value = expression.result.form === 'table' ? table(expression, names) : evaluate(expression, plain(names));
      names.set(statement.child('Name').name, value);
    } else {
      result = table(expression, names);
    }
  }
  const { columns = [], rows = [] } = result ?? {};
  return rows.map((row) => row.map((value, index) => answer(value, columns[index]?.type ?? '')));
}

function plain(names: Names): Environment {
  return rowOfTable({ columns: [], rows: [] }, -1, names, table);
}

function table(node: SyntaxNode, names: Names): Rows {
  switch (node.kind) {
    case 'ParenthesizedExpression':
    case 'MaterializeExpression':
      return table(node.child('Expression'), names);
    case 'NameReference':
      return names.get(node.name) as Rows;
    case 'PipeExpression':
      return operate(node.child('Operator'), table(node.child('Expression'), names), names);
    case 'DataTableExpression': {
      const columns = columnsOf(node);
      const values = node.list('Values').map((value) => evaluate(value, plain(names)).value);
      const count = values.length / columns.length;
      return {
        columns,
        rows: Array.from({ length: count }, (_, row) => values.slice(row * columns.length, (row + 1) * columns.length)),
      };
    }
    case 'UnionOperator':
      return unionRows(
        node.list('Expressions').map((each) => table(each, names)),
        columnsOf(node)
      );
    default:
      throw new Error(`the reference evaluator does not know ${node.kind}`);
  }
}

function operate(node: SyntaxNode, input: Rows, names: Names): Rows {
  const environments = input.rows.map((_, index) => rowOfTable(input, index, names, table));
  switch (node.kind) {
    case 'FilterOperator':
      return {
        ...input,
        rows: input.rows.filter((_, index) => evaluate(node.child('Condition'), environments[index]!).value === true),
      };
    case 'ExtendOperator':
    case 'SerializeOperator':
      return extended(node, input, environments);
    case 'ParseOperator': {
      const rows = environments.map((row) => {
        const values = parsed(node, textOf(evaluate(node.child('Expression'), row)));
        return columnsOf(node).map(({ name }) => values.get(name) ?? row.cell(name)?.value ?? null);
      });
      return { columns: columnsOf(node), rows };
    }
    case 'ProjectOperator': {
      const cells = environments.map((row) => node.list('Expressions').map((each) => evaluate(each, row).value));
      return { columns: columnsOf(node), rows: cells };
    }
    case 'ProjectAwayOperator': {
      const kept = columnsOf(node).map(({ name }) => input.columns.findIndex((column) => column.name === name));
      return { columns: columnsOf(node), rows: input.rows.map((row) => kept.map((index) => row[index] ?? null)) };
    }
    case 'SortOperator':
      return sorted(node.list('Expressions'), input, environments);
    case 'TakeOperator':
      return { ...input, rows: input.rows.slice(0, Number(node.child('Expression').literal)) };
    case 'TopOperator': {
      const { rows } = sorted([node.child('ByExpression')], input, environments);
      return { ...input, rows: rows.slice(0, Number(node.child('Expression').literal)) };
    }
    case 'CountOperator':
      return { columns: columnsOf(node), rows: [[BigInt(input.rows.length)]] };
    case 'DistinctOperator': {
      const cells = environments.map((row) => columnsOf(node).map(({ name }) => row.cell(name)?.value ?? null));
      return { columns: columnsOf(node), rows: [...new Map(cells.map((row) => [keyOf(row), row])).values()] };
    }
    case 'SummarizeOperator':
      return summarizeRows(node, environments, columnsOf(node));
    case 'JoinOperator':
    case 'LookupOperator':
      return joinRows(node, input, table(node.child('Expression'), names), columnsOf(node));
    case 'UnionOperator':
      return unionRows([input, ...node.list('Expressions').map((each) => table(each, names))], columnsOf(node));
    case 'MvExpandOperator':
      return expandRows(node, input, environments, columnsOf(node));
    default:
      throw new Error(`the reference evaluator does not know ${node.kind}`);
  }
}

function extended(node: SyntaxNode, input: Rows, environments: readonly Environment[]): Rows {
  const columns = columnsOf(node);
  const given = new Map(node.list('Expressions').map((each) => [each.child('Name').name, each.child('Expression')]));
  const cells = environments.map((row) =>
    columns.map(({ name }) => {
      const expression = given.get(name);
      return (expression ? evaluate(expression, row) : row.cell(name))?.value ?? null;
    })
  );
  return { columns, rows: cells };
}

function sorted(keys: readonly SyntaxNode[], input: Rows, environments: readonly Environment[]): Rows {
  const ranked = input.rows.map((row, index) => ({
    row,
    cells: keys.map((key): Typed => evaluate(key.child('Expression'), environments[index]!)),
  }));
  ranked.sort((one, other) =>
    keys.reduce((order, key, index) => {
      const clause = key.child('Ordering');
      const descending = clause.token('AscOrDescKeyword') !== 'asc';
      const nulls = clause.optional('NullsClause')?.token('FirstOrLastKeyword');
      const first = nulls === undefined ? !descending : nulls === 'first';
      return order !== 0 ? order : compareCells(one.cells[index]!.value, other.cells[index]!.value, descending, first);
    }, 0)
  );
  return { ...input, rows: ranked.map(({ row }) => row) };
}

function columnsOf(node: SyntaxNode): Rows['columns'] {
  return node.result.form === 'table' ? node.result.columns : [];
}
