import { type FunctionCall } from '../functions/functionCall';
import { type Group } from '../scope';
import { collectionAggregates } from './collection';
import { countAggregates } from './count';
import { percentileAggregates } from './percentile';
import { statisticAggregates } from './statistic';

/** Gives the SQL of an aggregate call, which must be of the type that the binder gives it. */
export type AggregateTranslator = (call: FunctionCall, group: Group) => string;

/** The aggregate functions with one result column, by name. */
export const aggregateFunctions: Readonly<Record<string, AggregateTranslator>> = {
  ...collectionAggregates,
  ...countAggregates,
  ...percentileAggregates,
  ...statisticAggregates,
};
