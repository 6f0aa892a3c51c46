import { type JsonRecord, recordsOf } from '../../preview/server/record';
import { sourcePlugins } from '../../scripts/sourcePlugins';
import { dashboardProblems } from './dashboardRules';
import { gridProblems } from './gridRules';
import { linkProblems, variablesByDashboard } from './linkRules';
import { filesIn, readJson } from './projectFiles';

const files = filesIn('dashboards');
const dashboards = files.map((file) => readJson(`dashboards/${file}`));
const known = variablesByDashboard(dashboards);
const ourPanels = sourcePlugins()
  .filter(({ json }) => json['type'] === 'panel')
  .map(({ json }) => String(json['id']));

describe.each(files.map((file, index) => [file, dashboards[index]!] as const))('%s', (file, dashboard) => {
  it('keeps what Grafana and our own design ask of a dashboard', () => {
    expect(recordsOf(dashboard['panels']).length).toBeGreaterThan(0);
    expect(dashboardProblems(file.replace('.json', ''), dashboard, ourPanels)).toEqual([]);
  });

  it('links only to what is there, with every value encoded', () => {
    expect(linkProblems(dashboard, known)).toEqual([]);
  });
});

it('uses every uid once', () => {
  expect(files.every((file) => file.endsWith('.json'))).toBe(true);
  expect(known.size).toBe(files.length);
});

describe('the rules of a dashboard notice', () => {
  const source = { type: 'casefile-loganalytics-datasource', uid: 'casefile-loganalytics' };
  const target = { refId: 'A', datasource: source, version: 1, kind: 'alerts' };
  const panel: JsonRecord = {
    id: 1,
    type: 'table',
    title: 'One',
    description: 'What it shows.',
    datasource: source,
    gridPos: { x: 0, y: 0, w: 12, h: 4 },
    targets: [target],
  };
  const good: JsonRecord = {
    uid: 'casefile-host',
    title: 'Host',
    schemaVersion: 41,
    tags: ['casefile'],
    preload: true,
    panels: [panel],
  };
  const problems = (change: JsonRecord) => dashboardProblems('casefile-host', { ...good, ...change }, ['a-b-panel']);
  const onWall = (change: JsonRecord) =>
    dashboardProblems('casefile-wall', { ...good, uid: 'casefile-wall', ...change }, ['a-b-panel']);
  const withPanel = (change: JsonRecord) => problems({ panels: [{ ...panel, ...change }] });
  const withTarget = (change: JsonRecord) => withPanel({ targets: [{ ...target, ...change }] });
  const withVariable = (change: JsonRecord) =>
    problems({ templating: { list: [{ name: 'x', type: 'query', datasource: source, query: target, ...change }] } });

  const withLookup = (lookUp: unknown, value = 'off', uid = 'casefile-host', refresh = '') =>
    dashboardProblems(
      uid,
      {
        ...good,
        uid,
        refresh,
        panels: [{ ...panel, targets: [{ ...target, kind: 'reputation', lookUp }] }],
        templating: { list: [{ name: 'lookup', type: 'custom', current: { value } }] },
      },
      []
    );

  it('nothing in what is right', () => {
    expect([problems({}), withPanel({ type: 'a-b-panel' }), withVariable({})]).toEqual([[], [], []]);
    expect(onWall({ refresh: '1m' })).toEqual([]);
    expect([withLookup(undefined), withLookup('off'), withLookup('$lookup')]).toEqual([[], [], []]);
  });

  it.each<[string, readonly string[]]>([
    ['a uid that is not planned', problems({ uid: 'casefile-hosts' })],
    ['a schema that Grafana 12.2 does not know', problems({ schemaVersion: 99 })],
    ['the id of some Grafana', problems({ id: 7 })],
    ['no title', problems({ title: '' })],
    ['panels that wait until they are seen', problems({ preload: false })],
    ['no word of panels that are out of sight', problems({ preload: undefined })],
    ['no tags', problems({ tags: undefined })],
    ['tags of others only', problems({ tags: ['security'] })],
    ['a refresh of what is read', problems({ refresh: '1m' })],
    ['a wall that does not refresh', onWall({ refresh: '' })],
    ['a wall that refreshes seldom', onWall({ refresh: '1d' })],
    ['$__all', problems({ templating: { list: [{ name: 'x', type: 'custom', current: { value: '$__all' } }] } })],
    ['two panels with one id', problems({ panels: [panel, { ...panel, gridPos: { x: 12, y: 0, w: 12, h: 4 } }] })],
    ['a panel without id', withPanel({ id: undefined })],
    ['a panel that is not there', withPanel({ type: 'graph' })],
    ['no description', withPanel({ description: '' })],
    ['another data source', withPanel({ datasource: { type: 'prometheus', uid: 'x' } })],
    ['a data source without type', withPanel({ datasource: { uid: 'casefile-loganalytics' } })],
    ['a library panel', withPanel({ libraryPanel: { uid: 'x' } })],
    ['a shifted time', withPanel({ timeShift: '1h' })],
    ['two queries with one refId', withPanel({ targets: [target, target] })],
    ['a query to another data source', withTarget({ datasource: { type: 'prometheus', uid: 'x' } })],
    ['a query without version', withTarget({ version: undefined })],
    ['a query of no kind', withTarget({ kind: 'nonsense' })],
    ['a query without refId', withTarget({ refId: '' })],
    ['look-ups that nobody asked for', withLookup('on')],
    ['look-ups by a variable that is on', withLookup('$lookup', 'on')],
    ['look-ups by a variable that is not there', withLookup('$other')],
    ['look-ups on the wall', withLookup('off', 'off', 'casefile-wall', '1m')],
    ['a variable of another data source', withVariable({ datasource: undefined })],
    ['a variable without query', withVariable({ query: 'alerts' })],
    ['a variable with a query that is refused', withVariable({ query: { ...target, kind: 'nonsense' } })],
    [
      'an annotation that is refused',
      problems({ annotations: { list: [{ name: 'x', datasource: source, target: { ...target, kind: 'nonsense' } }] } }),
    ],
  ])('%s', (_, found) => {
    expect(found).toHaveLength(1);
  });

  it.each<[string, readonly JsonRecord[]]>([
    ['a panel over the edge', [{ title: 'a', gridPos: { x: 20, y: 0, w: 8, h: 4 } }]],
    ['a panel without place', [{ title: 'a' }]],
    [
      'panels over each other',
      [
        { title: 'a', gridPos: { x: 0, y: 0, w: 12, h: 4 } },
        { title: 'b', gridPos: { x: 11, y: 3, w: 12, h: 4 } },
      ],
    ],
  ])('%s', (_, panels) => {
    expect(gridProblems(panels)).toHaveLength(1);
  });

  it('nothing in panels that touch', () => {
    const places = [
      { x: 0, y: 0, w: 12, h: 4 },
      { x: 12, y: 0, w: 12, h: 4 },
      { x: 0, y: 4, w: 24, h: 4 },
    ];
    expect(gridProblems(places.map((gridPos) => ({ gridPos })))).toEqual([]);
  });
});

describe('the rules of a link notice', () => {
  const known = new Map([
    ['casefile-host', ['host', 'account']],
    ['casefile-fleet', ['alert', 'host']],
    ['casefile-investigation', ['alert', 'host']],
  ]);
  const problems = (url: string, uid = 'casefile-triage') =>
    linkProblems({ uid, panels: [{ fieldConfig: { defaults: { links: [{ url }] } } }] }, known);

  it.each([
    '/d/casefile-host?var-host=${__data.fields.Host:percentencode}&from=${__data.fields["A B"]:percentencode}',
    '/d/casefile-host/host?${host:queryparam}&${__url_time_range}',
    '/d/casefile-host?${__url_time_range}',
    '/d/casefile-host?time=${__value.raw:percentencode}&time.window=3600000',
    'https://learn.microsoft.com',
  ])('nothing in %s', (url) => {
    expect(problems(url)).toEqual([]);
  });

  it.each([
    ['casefile-fleet', '/d/casefile-host?${host:queryparam}&${__url_time_range}'],
    ['casefile-fleet', '/d/casefile-investigation?var-alert=${__data.fields.alertId:percentencode}&from=${__from}'],
    ['casefile-host', '/d/casefile-host?${host:queryparam}&var-account=x&${__url_time_range}'],
  ])('nothing on %s in %s', (uid, url) => {
    expect(problems(url, uid)).toEqual([]);
  });

  it('nothing in a link at the head that keeps the time range', () => {
    expect(
      linkProblems({ uid: 'casefile-triage', links: [{ url: '/d/casefile-host', keepTime: true }] }, known)
    ).toEqual([]);
  });

  it.each([
    ['a field that is not encoded', '/d/casefile-host?from=1&var-host=${__data.fields.Host}'],
    ['a field that is encoded by Grafana as it likes', '/d/casefile-host?from=1&var-host=${__data.fields.Host:raw}'],
    ['a variable in the short form', '/d/casefile-host?from=1&var-host=$host'],
    ['a variable in the old form', '/d/casefile-host?from=1&var-host=[[host]]'],
    ['a dashboard that is not there', '/d/casefile-hosts?var-host=x'],
    ['a variable that the dashboard has not', '/d/casefile-host?from=1&var-alert=x'],
    ['a parameter that no dashboard has', '/d/casefile-host?from=1&host=x'],
    ['a script', 'javascript:alert(1)'],
    ['another server without TLS', 'http://example.org'],
  ])('%s', (_, url) => {
    expect(problems(url)).toHaveLength(1);
  });

  it.each([
    ['a time range', 'casefile-fleet', '/d/casefile-host?var-host=x'],
    ['the beginning of a time range', 'casefile-fleet', '/d/casefile-host?var-host=x&to=1'],
    ['an alert', 'casefile-fleet', '/d/casefile-investigation?${host:queryparam}&${__url_time_range}'],
    ['a host', 'casefile-fleet', '/d/casefile-investigation?${alert:queryparam}&${__url_time_range}'],
    ['a filter', 'casefile-host', '/d/casefile-host?${host:queryparam}&${__url_time_range}'],
  ])('%s that %s drops', (_, uid, url) => {
    expect(problems(url, uid)).toHaveLength(1);
  });
});

it('finds the variables of the dashboards that are linked to', () => {
  expect(variablesByDashboard([{ uid: 'a', templating: { list: [{ name: 'x' }] } }]).get('a')).toEqual(['x']);
});
