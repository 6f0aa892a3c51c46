import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type KqlType } from '../../tables/kqlType';
import { convert } from '../conversion';
import { semanticError } from '../queryError';
import { isKnown, type SqlExpression } from '../sqlExpression';

/**
 * Brings two operands of a comparison to one type. A dynamic value takes the other side's type, whole numbers
 * and reals meet as numbers. Anything else needs a cast in the query, as in the service.
 */
export function comparable(
  left: SqlExpression,
  right: SqlExpression,
  node: SyntaxNode
): readonly [left: SqlExpression, right: SqlExpression] {
  if (left.type === right.type) {
    return left.type === 'dynamic' ? [convert(left, 'string', node), convert(right, 'string', node)] : [left, right];
  }
  if (left.type === 'dynamic') {
    return [convert(left, right.type, node), right];
  }
  if (right.type === 'dynamic') {
    return [left, convert(right, left.type, node)];
  }
  const types = new Set<KqlType>([left.type, right.type]);
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
 * `left == right` by KQL's rules for null: two nulls give null, one null gives false.
 * The operands must be comparable.
 */
export function equalitySql(left: SqlExpression, right: SqlExpression): string {
  if (left.type === 'string') {
    return `(${left.sql} = ${right.sql})`;
  }
  if (isKnown(left) || isKnown(right)) {
    return `coalesce(${left.sql} = ${right.sql}, FALSE)`;
  }
  return `CASE WHEN ${left.sql} IS NULL AND ${right.sql} IS NULL THEN NULL
    ELSE ${left.sql} IS NOT DISTINCT FROM ${right.sql} END`;
}
