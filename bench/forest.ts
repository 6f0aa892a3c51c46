import { buildForest } from '../src/core/processes/forest';
import { medianMs, type Suite } from './suite';
import { busyHost } from '../preview/gallery/busyHost';

const EVENTS = 500_000;
const BAR_MS = 2_000;

/** The forest of half a million creations, beside the plain pid map that gives wrong parents when pids are reused. */
export const forestSuite: Suite = () => {
  const log = busyHost(EVENTS);
  const pidMap = (): number => {
    const latest = new Map(log.created.map(({ pid }, row) => [pid, row]));
    return log.created.filter(({ parentPid }) => latest.has(parentPid)).length;
  };
  return [
    {
      what: `forest of ${EVENTS.toLocaleString('en-US')} events`,
      bar: BAR_MS,
      measured: medianMs(() => buildForest(log)),
      peer: { what: 'plain pid map', measured: medianMs(pidMap) },
    },
  ];
};
