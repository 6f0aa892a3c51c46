import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { type Relation, type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { type Branch, branchesOf, givenName, refuseClashes, united } from './branches';
import { type PipePlace } from './operator';
import { operatorParameters } from './operatorParameters';
import { outputColumns } from './output';

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
    ...branchesOf(node.list('Expressions'), input ? 1 : 0, scope),
  ];
  refuseClashes(branches, node);
  const sourceName = parameters.get('withsource')?.name;
  const columns = outputColumns(node, scope).filter(
    (column) => parameters.get('kind')?.literal !== 'inner' || column.name === sourceName || isShared(column, branches)
  );
  if (branches.length === 0) {
    throw unsupported('A union of no table', node);
  }
  return united(branches, columns, sourceName);
}

/** The binder gives `kind=inner` the columns of an outer union, so the shared ones are found here. */
function isShared({ name, type }: RelationColumn, branches: readonly Branch[]): boolean {
  return branches.every(({ relation }) => relation.columns.some((c) => c.name === name && c.type === type));
}
