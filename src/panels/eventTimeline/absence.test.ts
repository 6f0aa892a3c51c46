import { type DataFrame, getDefaultTimeRange, LoadingState, type PanelData, toDataFrame } from '@grafana/data';
import { processesFrame } from '../../frames/processes';
import { absence } from './absence';
import { type Answered } from './leftOut';
import { type Band, buildBand } from './model/band';

const RANGE = { from: Date.UTC(2026, 2, 10, 8), to: Date.UTC(2026, 2, 10, 10) };
const timed = (...times: readonly number[]): DataFrame =>
  toDataFrame({ refId: 'A', fields: [{ name: 'time', type: 'time', values: times }] });
const untimed = toDataFrame({ refId: 'B', fields: [{ name: 'host', type: 'string', values: ['a'] }] });
const newer = toDataFrame({
  ...processesFrame.write([], { summary: 'No processes.' }),
  meta: { custom: { contract: 'processes', version: 99 } },
});
const noticed: DataFrame = {
  ...timed(),
  meta: { notices: [{ severity: 'warning', text: 'Cut at 3.' }], custom: { summary: 'Nothing was found.' } },
};

const saidOf = (series: readonly DataFrame[], more: Partial<PanelData> = {}): readonly string[] | undefined => {
  const found = series.map((frame) => buildBand(frame, { time: '', end: '', lane: '', level: '' }));
  const bands = found.filter((band): band is Band<DataFrame> => band !== undefined);
  const unread = series.filter((_, place) => found[place] === undefined).map(({ refId }) => `Query ${refId}`);
  const answered: Answered = { bands, titles: bands.map(() => 'Events'), unread };
  const data = { series: [...series], state: LoadingState.Done, timeRange: getDefaultTimeRange(), ...more };
  return absence(answered, data, RANGE);
};
const failed = { errors: [{ message: 'The workspace refused the query.' }] };
const NOWHERE = 'Query B has no time column, so it cannot be drawn as a timeline.';
const EMPTY = 'No events between 08:00–10:00 UTC. Widen the time range.';

it.each<readonly [string, ReturnType<typeof saidOf>, ReturnType<typeof saidOf>]>([
  ['events are drawn', saidOf([timed(RANGE.from)], failed), undefined],
  ['nothing is there yet', saidOf([], { state: LoadingState.Loading }), ['Loading events…']],
  ['no query', saidOf([]), ['No data. Use Casefile queries of alerts, processes or logons.']],
  ['a query that failed', saidOf([], failed), ['The workspace refused the query.']],
  ['no events', saidOf([timed()]), [EMPTY]],
  ['no events, beside a query that failed', saidOf([timed()], failed), [EMPTY, 'The workspace refused the query.']],
  ['no events, beside a frame without times', saidOf([timed(), untimed]), [EMPTY, NOWHERE]],
  ['no events, and a notice', saidOf([noticed]), ['Nothing was found.', 'Cut at 3.']],
  ['events without a time', saidOf([timed(NaN, NaN)]), ['2 events have no time and cannot be drawn.']],
  [
    'a newer version',
    saidOf([newer]),
    [EMPTY, 'Events: It was written by a newer Casefile (version 99; this one reads 1). Update the plugin.'],
  ],
])('says of %s all that there is to say', (_, said, sentences) => {
  expect(said).toEqual(sentences);
});

it('says of frames without times what to do', () => {
  expect(saidOf([untimed], failed)).toEqual([
    'The workspace refused the query.',
    NOWHERE,
    expect.stringMatching('a column of the type time'),
  ]);
});

it('counts no event that is missing where a parent was not logged', () => {
  const tree = toDataFrame({
    name: 'processTree',
    fields: [
      { name: 'start', type: 'time', values: [null, null, RANGE.from] },
      { name: 'certainty', type: 'string', values: ['missing', 'matched', 'inferred'] },
      { name: 'row', type: 'number', values: [null, 1, 2] },
    ],
  });
  expect(buildBand(tree, { time: '', end: '', lane: '', level: '' })).toMatchObject({ length: 1, untimed: 1 });
});
