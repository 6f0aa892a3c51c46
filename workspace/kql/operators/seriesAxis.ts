import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type KqlType } from '../../tables/kqlType';
import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { refusedInRow } from '../refusedInRow';
import { type Scope } from '../scope';

/** The axis of a series, as SQL. */
export interface Axis {
  readonly type: KqlType;
  /** The number of the row's bin, from 0 on, for rows that are within the axis. */
  readonly bin: string;
  readonly within: string;
  /** How many bins there are. */
  readonly count: string;
  /** The first value of a bin. */
  startOf(bin: string): string;
}

/** The most elements that the service puts into an array of a series. */
const mostBins = 1_048_576;

/** What `on ... from ... to ... step` says: bins from the first value on, the last of them before the end. */
export function seriesAxis(node: SyntaxNode, row: Scope): Axis {
  const range = node.child('RangeClause');
  const bounds = ['From', 'To', 'Step'].map((part) =>
    range.kind === 'MakeSeriesFromToStepClause'
      ? range.optional(`MakeSeries${part}Clause`)?.child('Expression')
      : undefined
  );
  const [from, to, step] = bounds;
  if (!from || !to || !step) {
    // Where a series begins or ends by itself, it is not documented on which values its bins lie.
    throw unsupported('make-series without from, to and step', range);
  }
  const value = row.expression(node.child('OnClause').child('Expression'));
  const type = value.type === 'int' ? 'long' : value.type;
  if (type !== 'long' && type !== 'datetime' && type !== 'timespan') {
    throw unsupported(`make-series on values of type ${type}`, node);
  }
  const constant = (part: SyntaxNode, as: KqlType): string => {
    const { sql } = convert(row.withoutRow().expression(part), as, part);
    return `CAST(${sql} AS BIGINT)`;
  };
  const [first, end] = [constant(from, type), constant(to, type)];
  const width = constant(step, type === 'long' ? 'long' : 'timespan');
  const at = `CAST(${value.sql} AS BIGINT)`;
  const refusal = refusedInRow(`make-series over a range without bins, or of more than ${mostBins}`, 'BIGINT');
  return {
    type,
    bin: `((${at} - ${first}) // ${width})`,
    within: `${at} >= ${first} AND ${at} < ${end}`,
    count: `CASE WHEN coalesce(${width} > 0 AND ${end} > ${first} AND (${end} - ${first} - 1) // ${width} < ${mostBins}, FALSE)
      THEN (${end} - ${first} - 1) // ${width} + 1 ELSE ${refusal} END`,
    startOf: (bin) => `(${first} + ${bin} * ${width})`,
  };
}
