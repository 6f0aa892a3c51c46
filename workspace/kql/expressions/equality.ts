import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type KqlType } from '../../tables/kqlType';
import { convert } from '../conversion';
import { semanticError } from '../queryError';
import { isKnown, type SqlExpression } from '../sqlExpression';

/** A test of two operands that are of one type, as SQL. */
export type Test = (left: SqlExpression, right: SqlExpression) => string;

/**
 * SQL of a test of two operands, which are brought to one type first. A dynamic value beside a whole number is one too,
 * or a real: only its rows tell.
 */
export function compared(left: SqlExpression, right: SqlExpression, node: SyntaxNode, test: Test): string {
  const plain = test(...comparable(left, right, node));
  const dynamic = left.type === 'dynamic' ? left : right;
  const other = dynamic === left ? right : left;
  if (dynamic.type !== 'dynamic' || !isWhole(other.type)) {
    return plain;
  }
  const reals = test(convert(left, 'real', node), convert(right, 'real', node));
  return `CASE WHEN json_type(${dynamic.sql}) = 'DOUBLE' THEN ${reals} ELSE ${plain} END`;
}

const isWhole = (type: KqlType): boolean => type === 'int' || type === 'long';

/**
 * Brings two operands of a comparison to one type. A dynamic value takes the other side's type, whole numbers
 * and reals meet as numbers. Anything else needs a cast in the query, as in the service.
 */
export function comparable(
  left: SqlExpression,
  right: SqlExpression,
  node: SyntaxNode
): readonly [left: SqlExpression, right: SqlExpression] {
  const types = new Set<KqlType>([left.type, right.type]);
  if (types.size === 1 && !types.has('dynamic')) {
    return [left, right];
  }
  if (types.size === 2 && types.has('dynamic')) {
    return left.type === 'dynamic' ? [convert(left, right.type, node), right] : [left, convert(right, left.type, node)];
  }
  if ([...types].every((type) => type === 'int' || type === 'long' || type === 'real')) {
    return [left, right];
  }
  if (types.has('bool') && (types.has('int') || types.has('long'))) {
    return [convert(left, 'long', node), convert(right, 'long', node)];
  }
  if (types.has('guid') && types.has('string')) {
    return [convert(left, 'guid', node), convert(right, 'guid', node)];
  }
  throw semanticError(
    'SEM0064',
    `Cannot compare values of types ${left.type} and ${right.type}. Try adding explicit casts`,
    node
  );
}

/**
 * `left == right` by KQL's rules for null: two nulls give null, one null gives false. DuckDB believes that NaN equals
 * NaN; nothing does. The operands must be comparable.
 */
export const equalitySql: Test = (left, right) => {
  if (left.type === 'string') {
    return `(${left.sql} = ${right.sql})`;
  }
  const equal = `${left.sql} = ${right.sql}${left.type === 'real' ? ` AND NOT isnan(${left.sql})` : ''}`;
  if (isKnown(left) || isKnown(right)) {
    return `coalesce(${equal}, FALSE)`;
  }
  return `CASE WHEN ${left.sql} IS NULL AND ${right.sql} IS NULL THEN NULL
    ELSE coalesce(${equal}, FALSE) END`;
};

/**
 * `left < right` and the like; a null operand gives null. DuckDB puts NaN above all numbers; it is neither above nor below
 * any, nor as large. The operands must be comparable.
 */
export const orderSql =
  (operator: string): Test =>
  (left, right) => {
    const holds = `(${left.sql} ${operator} ${right.sql})`;
    const isNaN = [left, right].filter(({ type }) => type === 'real').map(({ sql }) => `isnan(${sql})`);
    return isNaN.length === 0
      ? holds
      : `CASE WHEN ${left.sql} IS NOT NULL AND ${right.sql} IS NOT NULL AND (${isNaN.join(' OR ')}) THEN FALSE
    ELSE ${holds} END`;
  };
