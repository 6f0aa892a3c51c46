import { type FunctionCall } from '../functions/functionCall';

/** A null is not counted as a value of its own; the workspace counts exactly where the service estimates. */
function distinct(call: FunctionCall, condition: string): string {
  return `count(DISTINCT ${call.arg(0).sql})${condition}`;
}

/** Aggregate functions that count rows. */
export const countAggregates = {
  count: (): string => 'count(*)',
  countif: (call: FunctionCall): string => `count(*) FILTER (WHERE ${call.as(0, 'bool')})`,
  count_distinct: (call: FunctionCall): string => distinct(call, ''),
  count_distinctif: (call: FunctionCall): string => distinct(call, ` FILTER (WHERE ${call.as(1, 'bool')})`),
  dcount: (call: FunctionCall): string => distinct(call, ''),
  dcountif: (call: FunctionCall): string => distinct(call, ` FILTER (WHERE ${call.as(1, 'bool')})`),
};
