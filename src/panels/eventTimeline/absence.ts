import { LoadingState, type PanelData } from '@grafana/data';
import { frameSummary } from '../../frames/contract';
import { type Answered, leftOut } from './leftOut';
import { type View } from './model/view';
import { spanWords } from './words';

/** Why there is nothing to draw, and what to do, in sentences; undefined where there are events. */
export function absence(answered: Answered, data: PanelData, range: View): readonly string[] | undefined {
  const { bands } = answered;
  const { series, state } = data;
  const left = leftOut(answered, data);
  if (series.length === 0) {
    if (state === LoadingState.Loading || state === LoadingState.NotStarted) {
      return ['Loading events…'];
    }
    return left.length > 0 ? left : ['No data. Use Casefile queries of alerts, processes or logons.'];
  }
  if (bands.length === 0) {
    return [
      ...left,
      'Use a Casefile query of alerts, processes or logons, or give the data a column of the type time.',
    ];
  }
  if (bands.some(({ length }) => length > 0)) {
    return undefined;
  }
  const reasons = new Set(series.map((frame) => frameSummary(frame)).filter((reason) => reason !== undefined));
  // Events without a time would not come into view in any range.
  const isEmpty = bands.every(({ untimed }) => untimed === 0);
  const none = isEmpty ? [`No events between ${spanWords(range)}. Widen the time range.`] : [];
  return [...(reasons.size > 0 ? reasons : none), ...left];
}
