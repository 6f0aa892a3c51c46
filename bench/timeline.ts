import { buildBand } from '../src/panels/eventTimeline/model/band';
import { marksOf } from '../src/panels/eventTimeline/model/marks';
import { layOutRows } from '../src/panels/eventTimeline/model/rows';
import { barsOf, spansOf } from '../src/panels/eventTimeline/model/spans';
import { moved } from '../src/panels/eventTimeline/model/view';
import { medianMs, type Suite } from './suite';

const EVENTS = 200_000;
const LANES = 60;
const WIDTH = 1_400;
/** What a frame may take of the main thread while somebody pans or zooms. */
const BAR_MS = 33;

/** What the timeline works out for each frame of a pan over all of 200,000 events, beside one pass over their times. */
export const timelineSuite: Suite = () => {
  const events = Array.from({ length: EVENTS }, (_, index) => index);
  const start = (index: number): number => index * 400 + ((index * 7_919) % 400);
  const frame = {
    fields: [
      { name: 'start', type: 'time', values: events.map(start) },
      { name: 'end', type: 'time', values: events.map((index) => (index % 3 === 0 ? start(index) + 5_000 : null)) },
      { name: 'processName', type: 'string', values: events.map((index) => `p${(index * 31) % LANES}.exe`) },
    ],
  };
  const band = buildBand(frame, { time: '', end: '', lane: '', level: '' })!;
  const { lanes } = layOutRows([band], 20 * LANES, { head: 20, leastLane: 18, mostLane: 28 });
  let view = { from: 0, to: EVENTS * 400 };
  let sum = 0;
  const pan = (): void => {
    view = moved(view, 1_000);
    for (const { lane } of lanes) {
      marksOf(lane, view, WIDTH, 10);
      if (barsOf(lane, view, WIDTH, 400) === undefined) {
        spansOf(lane, view, WIDTH);
      }
    }
  };
  return [
    {
      what: `a frame of a pan over ${EVENTS.toLocaleString('en-US')} events in ${lanes.length} lanes`,
      bar: BAR_MS,
      measured: medianMs(pan),
      peer: {
        what: 'summing their times',
        measured: medianMs(() => band.starts.forEach((time) => (sum += time))),
      },
    },
  ];
};
