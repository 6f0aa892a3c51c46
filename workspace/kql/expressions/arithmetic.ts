import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type KqlType } from '../../tables/kqlType';
import { convert } from '../conversion';
import { semanticError } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** The arithmetic operators. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/** Translates a sum, difference, product, quotient or remainder of numbers, dates and time spans. */
export function translateArithmetic(node: SyntaxNode, operator: ArithmeticOperator, scope: Scope): SqlExpression {
  const left = asNumber(scope.expression(node.child('Left')), node);
  const right = asNumber(scope.expression(node.child('Right')), node);
  return arithmetic(operator, left, right, node);
}

/** Applies an arithmetic operator to two translated operands. */
export function arithmetic(
  operator: ArithmeticOperator,
  left: SqlExpression,
  right: SqlExpression,
  node: SyntaxNode
): SqlExpression {
  const type = resultType(operator, left.type, right.type);
  if (!type) {
    throw semanticError('SEM0060', `The operator '${operator}' does not apply to ${left.type} and ${right.type}`, node);
  }
  return { sql: arithmeticSql(operator, left, right, type), type };
}

/** A dynamic operand counts as a real number, a truth value as 0 or 1. */
function asNumber(operand: SqlExpression, node: SyntaxNode): SqlExpression {
  if (operand.type === 'dynamic') {
    return convert(operand, 'real', node);
  }
  return operand.type === 'bool' ? convert(operand, 'long', node) : operand;
}

const isWhole = (type: KqlType): boolean => type === 'int' || type === 'long';
const isNumeric = (type: KqlType): boolean => isWhole(type) || type === 'real';

function resultType(operator: ArithmeticOperator, left: KqlType, right: KqlType): KqlType | undefined {
  if (isNumeric(left) && isNumeric(right)) {
    return left === 'real' || right === 'real' ? 'real' : 'long';
  }
  if (left === 'datetime' && right === 'timespan') {
    return operator === '+' || operator === '-' ? 'datetime' : undefined;
  }
  if (left === 'datetime' && right === 'datetime') {
    return operator === '-' ? 'timespan' : undefined;
  }
  if (left === 'timespan' && right === 'timespan') {
    return operator === '/' ? 'real' : operator === '*' ? undefined : 'timespan';
  }
  if (left === 'timespan' && isNumeric(right)) {
    return operator === '*' || operator === '/' ? 'timespan' : undefined;
  }
  if (left === 'timespan' && right === 'datetime') {
    return operator === '+' ? 'datetime' : undefined;
  }
  return isNumeric(left) && right === 'timespan' && operator === '*' ? 'timespan' : undefined;
}

function arithmeticSql(operator: ArithmeticOperator, left: SqlExpression, right: SqlExpression, type: KqlType): string {
  const overReals = left.type === 'real' || right.type === 'real';
  if (overReals || (operator === '/' && type === 'real')) {
    const sql = realSql(operator, `CAST(${left.sql} AS DOUBLE)`, `CAST(${right.sql} AS DOUBLE)`);
    return type === 'timespan' ? `try_cast(trunc(${sql}) AS BIGINT)` : sql;
  }
  if (type === 'datetime') {
    return `${operator === '+' ? 'kql_later' : 'kql_sooner'}(${left.sql}, ${right.sql})`;
  }
  const operands = `CAST(${left.sql} AS BIGINT), CAST(${right.sql} AS BIGINT)`;
  switch (operator) {
    case '+':
      return `kql_add(${operands})`;
    case '-':
      return `kql_subtract(${operands})`;
    case '*':
      return `kql_multiply(${operands})`;
    case '/':
      // Truncates toward zero; a zero divisor gives null.
      return `kql_divide(${operands})`;
    case '%':
      // KQL's remainder is never negative.
      return `kql_modulo(${operands})`;
  }
}

function realSql(operator: ArithmeticOperator, left: string, right: string): string {
  return operator === '%' ? `kql_modulo_real(${left}, ${right})` : `(${left} ${operator} ${right})`;
}
