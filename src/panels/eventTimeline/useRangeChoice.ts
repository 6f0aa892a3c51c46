import { useState } from 'react';
import { type PanelProps, type RawTimeRange } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { type View } from './model/view';

export interface RangeChoice {
  readonly choose: (view: View) => void;
  readonly canUndo: boolean;
  /** Goes back to the range before the last choice, where there is one. */
  readonly undo: () => void;
}

/** Sets the dashboard's time range, and remembers the ranges before. */
export function useRangeChoice({ timeRange, onChangeTimeRange }: PanelProps): RangeChoice {
  const [before, setBefore] = useState<readonly RawTimeRange[]>([]);
  return {
    choose({ from, to }) {
      setBefore([...before, timeRange.raw]);
      onChangeTimeRange({ from: Math.floor(from), to: Math.ceil(to) });
    },
    canUndo: before.length > 0,
    undo() {
      const raw = before.at(-1);
      if (raw === undefined) {
        return;
      }
      setBefore(before.slice(0, -1));
      if (typeof raw.from === 'string' || typeof raw.to === 'string') {
        // A range that moves with the clock must go on moving; the panel's own call knows instants only.
        locationService.partial({ from: inAddress(raw.from), to: inAddress(raw.to) });
      } else {
        onChangeTimeRange({ from: raw.from.valueOf(), to: raw.to.valueOf() });
      }
    },
  };
}

const inAddress = (bound: RawTimeRange['from']): string =>
  typeof bound === 'string' ? bound : String(bound.valueOf());
