import { type KqlType } from '../tables/kqlType';

/** A scalar expression under translation. */
export interface SqlExpression {
  /** SQL that can stand as an operand anywhere. */
  readonly sql: string;
  readonly type: KqlType;
  /** The value, when the expression is a literal: unescaped text for strings. */
  readonly literal?: string;
}

/** The columns in scope, by their KQL names. */
export type Row = ReadonlyMap<string, SqlExpression>;

/** True for a literal that is not null. */
export function isKnown(expression: SqlExpression): boolean {
  return expression.literal !== undefined;
}
