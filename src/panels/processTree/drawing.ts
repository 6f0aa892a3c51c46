import { type DataFrame } from '@grafana/data';
import { type TreeFacts } from './columns';
import { type Range } from './model/timeRange';
import { type ColumnId } from './options';
import { type TreeStyles } from './processTree.styles';

/** Everything that all rows of a list are drawn with; the same object until one of it changes. */
export interface Drawing {
  readonly facts: TreeFacts;
  readonly frame: DataFrame;
  readonly columns: readonly ColumnId[];
  /** CSS tracks of the process and the columns. */
  readonly tracks: string;
  /** The dashboard's; what ran wholly outside is dimmed. */
  readonly range: Range;
  /** What was searched for, in lower case; "" for nothing or an expression. */
  readonly needle: string;
  readonly styles: TreeStyles;
}
