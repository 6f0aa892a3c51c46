import { type SyntaxNode } from '../../kusto/syntaxNode';
import { convert } from '../conversion';
import { translateCall } from '../functions/call';
import { translateBetween } from '../predicates/between';
import { translateHasList } from '../predicates/hasList';
import { translateMembership } from '../predicates/membership';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { arithmetic } from './arithmetic';
import { translateBinary } from './binary';
import { translateElement, translatePath } from './dynamicAccess';
import { translateDynamicLiteral } from './dynamicLiteral';
import { translateLiteral } from './literal';
import { translateNameReference } from './nameReference';
import { translateToScalar } from './toScalar';

/** Translates a scalar expression. Throws a QueryError for what the workspace does not support. */
export function translateExpression(node: SyntaxNode, scope: Scope): SqlExpression {
  switch (node.kind) {
    case 'ParenthesizedExpression':
      return translateExpression(node.child('Expression'), scope);
    case 'LiteralExpression':
    case 'CompoundStringLiteralExpression':
      return translateLiteral(node, scope);
    case 'DynamicExpression':
      return translateDynamicLiteral(node);
    case 'NameReference':
      return translateNameReference(node, scope);
    case 'PathExpression':
      return translatePath(node, scope);
    case 'ElementExpression':
      return translateElement(node, scope);
    case 'PrefixUnaryExpression':
      return translateSign(node, scope);
    case 'BinaryExpression':
      return translateBinary(node, scope);
    case 'InExpression':
      return translateMembership(node, scope);
    case 'HasAnyExpression':
    case 'HasAllExpression':
      return translateHasList(node, scope);
    case 'BetweenExpression':
      return translateBetween(node, scope);
    case 'FunctionCallExpression':
      return translateCall(node, scope);
    case 'ToScalarExpression':
      return translateToScalar(node, scope);
    default:
      throw unsupported(`The expression '${node.text}'`, node);
  }
}

function translateSign(node: SyntaxNode, scope: Scope): SqlExpression {
  const found = scope.expression(node.child('Expression'));
  const operand = found.type === 'int' ? convert(found, 'long', node) : found;
  return node.syntaxKind === 'UnaryPlusExpression'
    ? operand
    : arithmetic(
        '-',
        { sql: operand.type === 'real' ? '0.0::DOUBLE' : '0::BIGINT', type: operand.type },
        operand,
        node
      );
}
