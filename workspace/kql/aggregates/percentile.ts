import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type KqlType } from '../../tables/kqlType';
import { FunctionCall } from '../functions/functionCall';
import { semanticError, unsupported } from '../queryError';
import { refusedInRow } from '../refusedInRow';
import { type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { type AggregateParts } from './aggregateParts';

const ordered: readonly KqlType[] = ['int', 'long', 'real', 'timespan', 'datetime'];

/**
 * The nearest rank: the smallest value that so many of a hundred values are not above, exactly. The service estimates it
 * by t-digest, and may miss its rank by up to one of a hundred.
 */
function percentile(call: FunctionCall, index: number): string {
  const { sql, type } = call.arg(0);
  if (!ordered.includes(type)) {
    throw unsupported(`${call.name}() of a ${type}`, call.node);
  }
  const percent = Number(call.literal(index));
  if (!(percent >= 0 && percent <= 100)) {
    throw semanticError('SEM0232', `${call.name}(): ${call.literal(index)} is not from 0 to 100`, call.argNode(index));
  }
  // A decimal number, which 7 hundredths are exactly.
  const found = `quantile_disc(${sql}, ${(percent / 100).toFixed(8)})`;
  return type === 'real'
    ? `CASE WHEN bool_or(isnan(${sql})) THEN ${refusedInRow(`${call.name}() of NaN`, 'DOUBLE')} ELSE ${found} END`
    : found;
}

/** The percentile as an aggregate function with one result. */
export const percentileAggregates = { percentile: (call: FunctionCall): string => percentile(call, 1) };

/** The parts of `percentiles(value, percent, ...)`, one column each; undefined for other expressions. */
export function percentileParts(
  node: SyntaxNode,
  row: Scope,
  columnsFrom: (count: number) => readonly RelationColumn[]
): AggregateParts | undefined {
  if (node.kind !== 'FunctionCallExpression' || node.child('Name').name !== 'percentiles') {
    return undefined;
  }
  const call = new FunctionCall(node, row);
  const columns = columnsFrom(call.count - 1);
  return {
    grouped: columns.map(({ id }, index) => `${percentile(call, index + 1)} AS ${id}`).join(', '),
    results: columns.map(({ id }) => id),
  };
}
