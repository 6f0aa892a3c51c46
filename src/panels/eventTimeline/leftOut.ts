import { type DataFrame, type PanelData } from '@grafana/data';
import { newerVersion } from '../../frames/newerVersion';
import { counted } from '../shared/counted';
import { frameProblemSentence } from '../shared/frameProblemSentence';
import { type Band } from './model/band';

/** What queries gave, as bands or as the titles of what cannot be one. */
export interface Answered {
  readonly bands: ReadonlyArray<Band<DataFrame>>;
  readonly titles: readonly string[];
  readonly unread: readonly string[];
}

/** What a timeline leaves out or cannot vouch for, whatever its range, in sentences: each once. */
export function leftOut({ bands, titles, unread }: Answered, { series, errors = [] }: PanelData): readonly string[] {
  const notices = series.flatMap(({ meta }) => meta?.notices ?? []).filter(({ severity }) => severity !== 'info');
  const untimed = bands.reduce((sum, band) => sum + band.untimed, 0);
  return [
    ...new Set([
      ...errors.map(({ message }) => message ?? 'A query failed.'),
      ...notices.map(({ text }) => text),
      ...bands.flatMap(({ frame }, place) => {
        const problem = newerVersion(frame);
        return problem === undefined ? [] : [`${titles[place]!}: ${frameProblemSentence(problem)}`];
      }),
      ...(untimed > 0 ? [`${counted(untimed, 'event has', 'events have')} no time and cannot be drawn.`] : []),
      ...unread.map((title) => `${title} has no time column, so it cannot be drawn as a timeline.`),
    ]),
  ];
}
