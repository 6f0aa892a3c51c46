import { isMissing, sourceOf } from '../../kusto/fuzzyUnion';
import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { type Relation, type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { emptyValue, sqlString, subquery } from '../sqlText';
import { selectList } from './output';
import { scanTable } from './tableScan';

/** One of the tables whose rows are put together, and the name that tells where a row is from. */
export interface Branch {
  readonly relation: Relation;
  readonly source: string;
}

/** The tables of a list; those that have no name are numbered from `first` on. */
export function branchesOf(items: readonly SyntaxNode[], first: number, scope: Scope): readonly Branch[] {
  return items.flatMap((item, index) => branchesOfItem(item, first + index, scope));
}

/** The rows of all branches with these columns, of which one may name the branch. */
export function united(
  branches: readonly Branch[],
  columns: readonly RelationColumn[],
  sourceName: string | undefined
): Relation {
  const selects = branches.map(({ relation, source }) => {
    const items = columns.map((column) => {
      const value = column.name === sourceName ? sqlString(source) : cell(relation, column);
      return `${value} AS ${column.id}`;
    });
    return `SELECT ${selectList(items)} FROM ${subquery(relation.sql)}`;
  });
  return { sql: selects.join('\nUNION ALL '), columns, order: [], sorted: false };
}

/** The service invents a third name when the second one is taken too; the binder disagrees with it on which. */
export function refuseClashes(branches: readonly Branch[], node: SyntaxNode): void {
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
function branchesOfItem(item: SyntaxNode, position: number, scope: Scope): readonly Branch[] {
  const members = membersOf(item);
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
  const name = named ? item.name : givenName(lastOperator(item));
  return [{ relation: scope.relation(item), source: name ?? `union_arg${position}` }];
}

function lastOperator(item: SyntaxNode): SyntaxNode | undefined {
  const inner = item.kind === 'ParenthesizedExpression' ? item.child('Expression') : item;
  return inner.kind === 'PipeExpression' ? inner.child('Operator') : undefined;
}

/** The name that `as` gives the rows; no other operator does. */
export const givenName = (operator: SyntaxNode | undefined): string | undefined =>
  operator?.kind === 'AsOperator' ? operator.child('Name').name : undefined;

/** The tables behind a wildcard; that of a single one the binder takes for its name. */
function membersOf({ kind, name, symbol }: SyntaxNode): readonly string[] | undefined {
  if (symbol?.kind === 'Group') {
    return symbol.members;
  }
  return kind === 'NameReference' && symbol?.kind === 'Table' && name.includes('*') ? [symbol.name] : undefined;
}

function isView(name: string, scope: Scope): boolean {
  const binding = scope.names.find(name);
  return binding?.kind === 'function' && binding.declaration.token('ViewKeyword') !== undefined;
}
