import { type SyntaxNode } from '../../kusto/syntaxNode';
import { translateEquality, translateOrderComparison } from '../predicates/comparison';
import { translateLogic } from '../predicates/logic';
import { translateTextPredicate } from '../predicates/text';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { translateArithmetic } from './arithmetic';

/** Translates an expression of two operands, by the text of its operator. */
export function translateBinary(node: SyntaxNode, scope: Scope): SqlExpression {
  const { operator } = node;
  switch (operator) {
    case 'and':
    case 'or':
      return translateLogic(node, operator, scope);
    case '==':
      return translateEquality(node, false, scope);
    case '!=':
    case '<>':
      return translateEquality(node, true, scope);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return translateOrderComparison(node, operator, scope);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return translateArithmetic(node, operator, scope);
    default: {
      const predicate = translateTextPredicate(node, scope);
      if (!predicate) {
        throw unsupported(`The operator '${operator}'`, node);
      }
      return predicate;
    }
  }
}
