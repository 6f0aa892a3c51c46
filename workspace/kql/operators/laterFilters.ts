import { type SyntaxNode } from '../../kusto/syntaxNode';
import { rowFunctions } from '../functions/rowFunctions';
import { chain } from '../predicates/logic';
import { type RelationColumn } from '../relation';
import { joinKind } from './joinKind';

const joinsThatKeepLeftCells: readonly string[] = [
  'innerunique',
  'inner',
  'leftouter',
  'leftsemi',
  'anti',
  'leftanti',
  'leftantisemi',
];

/**
 * The conditions of later operators that look at nothing but columns of the table as it is now. Which rows a join of the
 * kind innerunique picks depends on them: the service moves such conditions before it
 * (https://learn.microsoft.com/kusto/query/join-innerunique).
 */
export function laterFilters(columns: readonly RelationColumn[], later: readonly SyntaxNode[]): readonly SyntaxNode[] {
  let names: ReadonlySet<string> = new Set(columns.map(({ name }) => name));
  const found: SyntaxNode[] = [];
  for (const operator of later) {
    if (operator.kind === 'FilterOperator') {
      found.push(...chain(operator.child('Condition'), 'and').filter((term) => reads(term, names)));
    }
    names = unchanged(operator, names);
  }
  return found;
}

/** Whether a condition looks at no columns of its row but those of these names. */
function reads(condition: SyntaxNode, names: ReadonlySet<string>): boolean {
  const { kind, name, result, symbol } = condition;
  // A table inside a condition knows nothing of the row.
  if (result.form === 'table') {
    return true;
  }
  // A star, and some functions, look at columns without naming them.
  if (kind === 'StarExpression' || (kind === 'NameReference' && Object.hasOwn(rowFunctions, name))) {
    return false;
  }
  return kind === 'NameReference'
    ? symbol?.kind !== 'Column' || names.has(name)
    : condition.children().every((child) => reads(child, names));
}

/** Those of the columns that an operator hands on as they are; none when it does not look at each row for itself. */
function unchanged(operator: SyntaxNode, names: ReadonlySet<string>): ReadonlySet<string> {
  const without = (dropped: readonly string[]): ReadonlySet<string> =>
    new Set([...names].filter((name) => !dropped.includes(name)));
  switch (operator.kind) {
    case 'FilterOperator':
    case 'ProjectAwayOperator':
    case 'ProjectKeepOperator':
    case 'ProjectReorderOperator':
    case 'LookupOperator':
      return names;
    case 'ExtendOperator':
      return without(operator.list('Expressions').map(assignedName));
    case 'ProjectOperator':
      return without(
        operator
          .list('Expressions')
          .filter(({ kind }) => kind !== 'NameReference')
          .map(assignedName)
      );
    case 'JoinOperator':
      return joinsThatKeepLeftCells.includes(joinKind(operator)) ? names : new Set();
    default:
      return new Set();
  }
}

const assignedName = (item: SyntaxNode): string =>
  item.kind === 'SimpleNamedExpression' ? item.child('Name').name : item.resultName;
