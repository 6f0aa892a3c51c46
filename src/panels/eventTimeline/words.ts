import { processClustersFrame } from '../../frames/clusters';
import { logonClustersFrame } from '../../frames/logonClusters';
import { counted } from '../shared/counted';
import { isoTime, spansDays } from '../shared/utcTime';
import { type Band } from './model/band';
import { type Level } from './model/level';
import { type View } from './model/view';

/** Title of a band: the one given, else the frame's name, ours in words: "relatedAlerts" is "Related alerts". */
export function bandTitle({ name, refId }: { readonly name?: string; readonly refId?: string }, given: string): string {
  if (given !== '') {
    return given;
  }
  if (name === undefined || name === '') {
    return refId === undefined ? 'Events' : `Query ${refId}`;
  }
  if (!/^[a-z]+([A-Z][a-z]+)*$/.test(name)) {
    return name;
  }
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
}

const NOUNS: Readonly<Record<string, readonly [event: string, events: string, group: string]>> = {
  AlertName: ['alert', 'alerts', 'type'],
  processName: ['process', 'processes', 'name'],
  account: ['logon', 'logons', 'account'],
  logonTypeName: ['logon', 'logons', 'type'],
};

/** Frames whose rows stand for several events each. */
const CLUSTERS: ReadonlySet<string | undefined> = new Set([processClustersFrame.name, logonClustersFrame.name]);

/** What a band holds: "189 alerts of 16 types", "25 clusters of 21 names". */
export function bandCount({ frame, length, groups, columns }: Band): string {
  const [event, events, group] = NOUNS[columns.lane?.name ?? ''] ?? ['event', 'events', 'kind'];
  const [one, many] = CLUSTERS.has(frame.name) ? ['cluster', 'clusters'] : [event, events];
  return `${counted(length, one, many)} of ${counted(groups.length, group)}`;
}

/** A stretch of time to the minute, in UTC: "04:15-05:24 UTC", with dates where they differ. */
export function spanWords({ from, to }: View): string {
  const dates = spansDays([from, to]);
  const word = (time: number): string =>
    isoTime(time)
      .replace('T', ' ')
      .slice(dates ? 0 : 11, 16);
  return `${word(from) === word(to) ? word(from) : `${word(from)}\u2013${word(to)}`} UTC`;
}

/** From the first start to the last, a duration's end left out; undefined where there is no event. */
export function spanOf(bands: readonly Band[]): View | undefined {
  const full = bands.filter(({ length }) => length > 0);
  return full.length === 0
    ? undefined
    : {
        from: Math.min(...full.map(({ starts }) => starts[0]!)),
        to: Math.max(...full.map(({ starts, length }) => starts[length - 1]!)),
      };
}

/** What all bands hold, and when. */
export function summaryOf(bands: readonly Band[]): string {
  const span = spanOf(bands);
  return `${bands.map(bandCount).join(', ')}${span === undefined ? '' : `, ${spanWords(span)}`}.`;
}

/** What a level is called; "" for none. */
export const levelWord = (level: Level): string => (level === 'none' ? '' : level);
