import { extractIndicators } from './extract';
import { type Indicator, type IndicatorType } from './indicator';

/** An indicator with the 0-based row of its source text. */
export interface IndicatorRow extends Indicator {
  readonly row: number;
}

/** Finds the indicators of every text of a column; of some types only, where they are named. */
export const indicatorRows = (texts: readonly string[], types?: ReadonlySet<IndicatorType>): readonly IndicatorRow[] =>
  texts.flatMap((text, row) => extractIndicators(text, types).map((indicator) => ({ row, ...indicator })));
