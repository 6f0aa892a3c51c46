import { isMissing, sourceOf } from '../../kusto/fuzzyUnion';
import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { type Relation, type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { emptyValue, sqlString, subquery } from '../sqlText';
import { type PipePlace } from './operator';
import { operatorParameters } from './operatorParameters';
import { outputColumns, selectList } from './output';
import { scanTable } from './tableScan';

interface Branch {
  readonly relation: Relation;
  readonly source: string;
}

/**
 * `union`: the rows of all tables. Columns meet by name and type; those that share a name but not the type
 * become two, `name_type` each, and what a table lacks is empty in its rows.
 */
export function translateUnion(
  node: SyntaxNode,
  input: Relation | undefined,
  scope: Scope,
  place?: PipePlace
): Relation {
  const parameters = operatorParameters(node, ['kind', 'withsource', 'isfuzzy']);
  const branches = [
    ...(input ? [{ relation: input, source: givenName(place?.before) ?? 'union_arg0' }] : []),
    ...node.list('Expressions').flatMap((item, index) => branchesOf(item, index + (input ? 1 : 0), scope)),
  ];
  refuseClashes(branches, node);
  const sourceName = parameters.get('withsource')?.name;
  const columns = outputColumns(node, scope).filter(
    (column) => parameters.get('kind')?.literal !== 'inner' || column.name === sourceName || isShared(column, branches)
  );
  const selects = branches.map(({ relation, source }) => {
    const items = columns.map((column) => {
      const value = column.name === sourceName ? sqlString(source) : cell(relation, column);
      return `${value} AS ${column.id}`;
    });
    return `SELECT ${selectList(items)} FROM ${subquery(relation.sql)}`;
  });
  if (selects.length === 0) {
    throw unsupported('A union of no table', node);
  }
  return { sql: selects.join('\nUNION ALL '), columns, order: [], sorted: false };
}

/** The binder gives `kind=inner` the columns of an outer union, so the shared ones are found here. */
function isShared({ name, type }: RelationColumn, branches: readonly Branch[]): boolean {
  return branches.every(({ relation }) => relation.columns.some((c) => c.name === name && c.type === type));
}

/** The service invents a third name when the second one is taken too; the binder disagrees with it on which. */
function refuseClashes(branches: readonly Branch[], node: SyntaxNode): void {
  const columns = branches.flatMap(({ relation }) => relation.columns);
  const split = columns.filter(({ name, type }) => columns.some((other) => other.name === name && other.type !== type));
  const clash = split.map(({ name, type }) => `${name}_${type}`).find((name) => columns.some((c) => c.name === name));
  if (clash !== undefined) {
    throw unsupported(`A union that needs the name '${clash}' twice`, node);
  }
}

function cell(relation: Relation, { name, type }: RelationColumn): string {
  const plain = relation.columns.find((column) => column.name === name && column.type === type);
  const suffix = `_${type}`;
  const split = name.endsWith(suffix) ? name.slice(0, -suffix.length) : undefined;
  const found = plain ?? relation.columns.find((column) => column.name === split && column.type === type);
  return found?.id ?? emptyValue(type);
}

/** A wildcard stands for several tables; a missing table of a fuzzy union, whatever is asked of it, for none. */
function branchesOf(item: SyntaxNode, position: number, scope: Scope): readonly Branch[] {
  const members = item.symbol?.kind === 'Group' ? item.symbol.members : undefined;
  if (members) {
    return members.flatMap((name) => {
      const table = scope.query.catalog.get(name);
      return table ? [{ relation: scanTable(table, scope), source: name }] : [];
    });
  }
  if (isMissing(sourceOf(item))) {
    return [];
  }
  const named = item.kind === 'NameReference' && (item.symbol?.kind === 'Table' || isView(item.name, scope));
  return [
    {
      relation: scope.relation(item),
      source: named ? item.name : (givenName(lastOperator(item)) ?? `union_arg${position}`),
    },
  ];
}

function lastOperator(item: SyntaxNode): SyntaxNode | undefined {
  const inner = item.kind === 'ParenthesizedExpression' ? item.child('Expression') : item;
  return inner.kind === 'PipeExpression' ? inner.child('Operator') : undefined;
}

/** The name that `as` gives the rows; no other operator does. */
const givenName = (operator: SyntaxNode | undefined): string | undefined =>
  operator?.kind === 'AsOperator' ? operator.child('Name').name : undefined;

function isView(name: string, scope: Scope): boolean {
  const binding = scope.names.find(name);
  return binding?.kind === 'function' && binding.declaration.token('ViewKeyword') !== undefined;
}
