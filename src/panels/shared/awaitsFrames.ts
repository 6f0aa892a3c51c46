import { LoadingState, type PanelData } from '@grafana/data';

/**
 * Whether more frames may follow those that a panel has. While it loads, frames are those of its last answer, or of the
 * first of several data sources to answer; while it streams, one query may be answered before the others are.
 */
export function awaitsFrames({ state, request }: Pick<PanelData, 'state' | 'request'>): boolean {
  switch (state) {
    case LoadingState.NotStarted:
    case LoadingState.Loading:
      return true;
    case LoadingState.Streaming:
      // A single query that streams gives all of its frames each time, and may never end.
      return (request?.targets ?? []).filter(({ hide }) => hide !== true).length > 1;
    case LoadingState.Done:
    case LoadingState.Error:
      return false;
  }
}
