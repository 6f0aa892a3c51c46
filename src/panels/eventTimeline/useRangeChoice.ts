import { useRef } from 'react';
import { type PanelProps, type RawTimeRange } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { type View } from './model/view';

interface RangeChoice {
  readonly choose: (view: View) => void;
  /** Goes back to the range before the last choice; false where there is none. */
  readonly undo: () => boolean;
}

/** Sets the dashboard's time range, and remembers the ranges before. */
export function useRangeChoice({ timeRange, onChangeTimeRange }: PanelProps): RangeChoice {
  const before = useRef<RawTimeRange[]>([]);
  return {
    choose({ from, to }) {
      before.current.push(timeRange.raw);
      onChangeTimeRange({ from, to });
    },
    undo() {
      const raw = before.current.pop();
      if (raw === undefined) {
        return false;
      }
      if (typeof raw.from === 'string' || typeof raw.to === 'string') {
        // A range that moves with the clock must go on moving; the panel's own call knows instants only.
        locationService.partial({ from: inAddress(raw.from), to: inAddress(raw.to) });
      } else {
        onChangeTimeRange({ from: raw.from.valueOf(), to: raw.to.valueOf() });
      }
      return true;
    },
  };
}

const inAddress = (bound: RawTimeRange['from']): string =>
  typeof bound === 'string' ? bound : String(bound.valueOf());
