import { type SyntaxNode } from '../../kusto/syntaxNode';
import { searchCondition } from '../predicates/searchTerms';
import { unsupported } from '../queryError';
import { type Relation } from '../relation';
import { type Scope } from '../scope';
import { subquery, sqlString } from '../sqlText';
import { branchesOf, refuseClashes, united } from './branches';
import { operatorParameters } from './operatorParameters';
import { outputColumns, reshaped } from './output';

const tableColumn = '$table';

/** The service makes a name up where the rows are not those of a table. */
const madeUpName = 'union_arg0';

/** `search`: the rows, of what stands before the pipe or of listed tables, for which a condition on any column holds. */
export function translateSearch(node: SyntaxNode, input: Relation | undefined, scope: Scope): Relation {
  const kind = operatorParameters(node, ['kind']).get('kind')?.literal ?? 'default';
  const rows = input ? named(node, input, scope) : listedTables(node, scope);
  const condition = searchCondition(
    node.child('Condition'),
    rows.columns.filter(({ name }) => name !== tableColumn),
    kind === 'case_sensitive',
    scope.over(rows)
  );
  return { ...rows, sql: `SELECT * FROM ${subquery(rows.sql)} WHERE ${condition}` };
}

/** The rows with the name of their table in front. */
function named(node: SyntaxNode, input: Relation, scope: Scope): Relation {
  const columns = outputColumns(node, scope);
  const items = columns.map((column) => {
    const kept = input.columns.find(({ name }) => name === column.name);
    if (column.name === tableColumn && !kept) {
      return `${sqlString(input.origin ?? madeUpName)} AS ${column.id}`;
    }
    if (kept?.type !== column.type) {
      throw unsupported(`'${node.text}'`, node);
    }
    return `${kept.id} AS ${column.id}`;
  });
  return reshaped(input, columns, items, subquery(input.sql));
}

function listedTables(node: SyntaxNode, scope: Scope): Relation {
  const list = node.optional('InClause')?.list('Expressions') ?? [];
  const branches = branchesOf(list, 0, scope);
  if (branches.length === 0) {
    throw unsupported("The operator 'search' without a list of tables", node);
  }
  refuseClashes(branches, node);
  return united(branches, outputColumns(node, scope), tableColumn);
}
