import { useState } from 'react';
import { type PanelProps } from '@grafana/data';
import { type View } from './model/view';
import { type TimelineOptions } from './options';
import { type RangeChoice, useRangeChoice } from './useRangeChoice';
import { type ChosenEvent } from './useSelection';
import { useZoom, type Zoom } from './useZoom';

/** What somebody chose on a timeline; all of it outlives resizes and refreshes, also those that bring no events. */
export interface KeptTimeline {
  readonly zoom: Zoom;
  readonly choice: RangeChoice;
  readonly asList: boolean;
  readonly setAsList: (asList: boolean) => void;
  readonly chosen: ChosenEvent | undefined;
  readonly setChosen: (chosen: ChosenEvent | undefined) => void;
}

/** Keeps what is chosen for as long as the panel is there; `range` is what the axis covers until somebody zooms. */
export function useKeptTimeline(range: View, { axis }: TimelineOptions, panel: PanelProps): KeptTimeline {
  const { from, to } = panel.timeRange.raw;
  const zoom = useZoom(range, axis === 'data' ? 'data' : `${String(from.valueOf())} ${String(to.valueOf())}`);
  const choice = useRangeChoice(panel);
  const [asList, setAsList] = useState(false);
  const [chosen, setChosen] = useState<ChosenEvent>();
  return { zoom, choice, asList, setAsList, chosen, setChosen };
}
