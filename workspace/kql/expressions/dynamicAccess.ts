import { type SyntaxNode } from '../../kusto/syntaxNode';
import { semanticError, unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { sqlString } from '../sqlText';

/** Translates `a.b` over a dynamic value. A missing member is null. */
export function translatePath(node: SyntaxNode, scope: Scope): SqlExpression {
  const selector = node.child('Selector');
  const key = selector.name || selector.resultName;
  if (selector.kind !== 'NameReference' || key === '') {
    throw unsupported(`The path ${node.text}`, node);
  }
  return member(dynamicOperand(node, scope), sqlString(key));
}

/** Translates `a["b"]` and `a[0]`; a negative index counts from the end. */
export function translateElement(node: SyntaxNode, scope: Scope): SqlExpression {
  const container = dynamicOperand(node, scope);
  const selector = scope.expression(node.child('Selector').child('Expression'));
  if (selector.type === 'string') {
    return member(container, selector.sql);
  }
  if (selector.type === 'int' || selector.type === 'long') {
    return { sql: `kql_element(${container}, ${selector.sql})`, type: 'dynamic' };
  }
  throw unsupported(`An index of type ${selector.type}`, node);
}

function member(container: string, key: string): SqlExpression {
  return { sql: `kql_member(${container}, ${key})`, type: 'dynamic' };
}

function dynamicOperand(node: SyntaxNode, scope: Scope): string {
  const operand = scope.expression(node.child('Expression'));
  if (operand.type !== 'dynamic') {
    throw semanticError('SEM0030', `'${node.text}': a value of type ${operand.type} has no members`, node);
  }
  return operand.sql;
}
