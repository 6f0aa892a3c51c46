import { type SyntaxNode } from '../../kusto/syntaxNode';
import { comparable } from '../expressions/equality';
import { unsupported } from '../queryError';
import { type Relation, rowOf } from '../relation';
import { type SqlExpression } from '../sqlExpression';

/** A column of the left table (alias `l`) that must equal one of the right table (alias `r`). */
export interface KeyPair {
  readonly left: SqlExpression;
  readonly right: SqlExpression;
  readonly rightName: string;
}

/** The pairs of keys in `on a, $left.b == $right.c`. */
export function keyPairs(
  node: SyntaxNode,
  clause: SyntaxNode | undefined,
  left: Relation,
  right: Relation
): readonly KeyPair[] {
  if (clause?.kind !== 'JoinOnClause') {
    throw unsupported(`'${clause?.text ?? `${node.text} without on`}'`, clause ?? node);
  }
  return clause
    .list('Expressions')
    .flatMap(conditions)
    .map((condition) => {
      const [leftKey, rightKey] = comparable(...keyColumns(condition, left, right), condition);
      return { left: leftKey, right: rightKey, rightName: rightName(condition) };
    });
}

/** The conditions that `and` puts together. */
function conditions(node: SyntaxNode): readonly SyntaxNode[] {
  return node.kind === 'BinaryExpression' && node.operator === 'and'
    ? [...conditions(node.child('Left')), ...conditions(node.child('Right'))]
    : [node];
}

function keyColumns(condition: SyntaxNode, left: Relation, right: Relation): [SqlExpression, SqlExpression] {
  const find = (relation: Relation, alias: string, name: string): SqlExpression => {
    const column = rowOf(relation, alias).get(name);
    if (!column) {
      throw unsupported(`The key '${condition.text}'`, condition);
    }
    return column;
  };
  if (condition.kind === 'NameReference') {
    return [find(left, 'l', condition.name), find(right, 'r', condition.name)];
  }
  if (condition.kind === 'BinaryExpression' && condition.operator === '==') {
    const sides = [condition.child('Left'), condition.child('Right')].map(sideAndName);
    const leftName = sides.find(({ side }) => side === '$left')?.name;
    const rightName = sides.find(({ side }) => side === '$right')?.name;
    if (leftName !== undefined && rightName !== undefined) {
      return [find(left, 'l', leftName), find(right, 'r', rightName)];
    }
  }
  throw unsupported(`The join condition '${condition.text}'`, condition);
}

/** The column of the right table that a condition compares. */
function rightName(condition: SyntaxNode): string {
  const sides = condition.kind === 'NameReference' ? [] : ['Left', 'Right'].map((side) => condition.child(side));
  return sides.map(sideAndName).find(({ side }) => side === '$right')?.name ?? condition.name;
}

function sideAndName(node: SyntaxNode): { readonly side: string; readonly name: string } {
  return node.kind === 'PathExpression'
    ? { side: node.child('Expression').name, name: node.child('Selector').name }
    : { side: '', name: '' };
}
