import { isRecord, type JsonRecord, recordOf, recordsOf, textOf } from '../../preview/server/record';
import { upgradeQuery } from '../../src/datasource/query';
import { gridProblems } from './gridRules';

/** The panels of Grafana 12.2 itself that make sense in a dashboard. */
const CORE_PANELS =
  'alertlist annolist barchart bargauge canvas dashlist datagrid flamegraph gauge geomap heatmap histogram logs news ' +
  'nodeGraph piechart row stat state-timeline status-history table text timeseries traces trend xychart';
/** The latest schema that Grafana 12.2 is sure to know; it migrates older ones, and warns of newer. */
const NEWEST_SCHEMA = 41;
const DATA_SOURCE = { type: 'casefile-loganalytics-datasource', uid: 'casefile-loganalytics' };
/** How often the dashboards ask again that somebody keeps open; the others are read, and must not move meanwhile. */
const REFRESH: Readonly<Record<string, string>> = { 'casefile-wall': '1m', 'casefile-triage': '5m' };
const UIDS = ['wall', 'triage', 'investigation', 'host', 'indicators', 'fleet'].map((name) => `casefile-${name}`);

/** What a dashboard must keep; one sentence for each that is broken. `name` is that of its file, without `.json`. */
export function dashboardProblems(
  name: string,
  dashboard: JsonRecord,
  ourPanels: readonly string[]
): readonly string[] {
  const uid = textOf(dashboard['uid']);
  const schema = dashboard['schemaVersion'];
  const panels = recordsOf(dashboard['panels']);
  return [
    ...(UIDS.includes(uid) && uid === name ? [] : [`its uid "${uid}" is not one of ours, or not its file's name`]),
    ...(textOf(dashboard['title']) === '' ? ['it has no title'] : []),
    ...(typeof schema === 'number' && schema >= 36 && schema <= NEWEST_SCHEMA ? [] : ['its schema is not of 12.2']),
    ...(dashboard['id'] === undefined || dashboard['id'] === null ? [] : ['it holds the id of some Grafana']),
    // Without it a panel that nobody scrolled to has no data in a snapshot.
    ...(dashboard['preload'] === true ? [] : ['it does not load the panels that are out of sight']),
    ...(Array.isArray(dashboard['tags']) && dashboard['tags'].includes('casefile')
      ? []
      : ['it lacks the tag casefile']),
    ...(textOf(dashboard['refresh']) === (REFRESH[uid] ?? '') ? [] : ['it refreshes more or less often than planned']),
    // Grafana gives this text for All to a query that does not say what All is.
    ...(JSON.stringify(dashboard).includes('$__all') ? ['it uses $__all'] : []),
    ...repeated(panels.map((panel) => panel['id'])).map((id) => `two panels have the id ${String(id)}`),
    ...panels.flatMap((panel) =>
      panelProblems(panel, ourPanels).map((problem) => `panel "${textOf(panel['title'])}" ${problem}`)
    ),
    ...gridProblems(panels),
    ...(uid === 'casefile-wall' && lookups(dashboard).length > 0
      ? ['it looks indicators up, which a wall must not']
      : []),
    ...lookups(dashboard)
      .filter((lookUp) => !isOffAtFirst(lookUp, dashboard))
      .map((lookUp) => `it looks indicators up before anybody asked: ${lookUp}`),
    ...variables(dashboard).flatMap((variable) =>
      variableProblems(variable).map((problem) => `variable ${textOf(variable['name'])} ${problem}`)
    ),
    ...recordsOf(recordOf(dashboard['annotations'])['list']).flatMap((annotation) =>
      annotationProblems(annotation).map((problem) => `annotation ${textOf(annotation['name'])} ${problem}`)
    ),
  ];
}

const variables = (dashboard: JsonRecord): readonly JsonRecord[] =>
  recordsOf(recordOf(dashboard['templating'])['list']);

/** What the queries for reputations say of whether to look up. */
const lookups = (dashboard: JsonRecord): readonly string[] =>
  recordsOf(dashboard['panels'])
    .flatMap((panel) => recordsOf(panel['targets']))
    .filter(({ kind }) => kind === 'reputation')
    .map(({ lookUp }) => (lookUp === true ? 'on' : textOf(lookUp) || 'off'));

/** Whoever opens a dashboard must switch look-ups on: they tell others what is looked at. */
const isOffAtFirst = (lookUp: string, dashboard: JsonRecord): boolean =>
  lookUp === 'off' ||
  variables(dashboard).some(
    ({ name, current }) => lookUp === `$${textOf(name)}` && recordOf(current)['value'] === 'off'
  );

const repeated = (values: readonly unknown[]): readonly unknown[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

function panelProblems(panel: JsonRecord, ourPanels: readonly string[]): readonly string[] {
  const type = textOf(panel['type']);
  const targets = recordsOf(panel['targets']);
  return [
    ...(Number.isInteger(panel['id']) ? [] : ['has no id']),
    ...(CORE_PANELS.split(' ').includes(type) || ourPanels.includes(type) ? [] : [`is of the unknown type "${type}"`]),
    ...(type === 'row' || textOf(panel['description']) !== '' ? [] : ['has no description']),
    ...(targets.length === 0 || isOurs(panel['datasource']) ? [] : ['reads from a data source that is not ours']),
    // A snapshot holds no library panel, and shifts the time of one that shifts it again.
    ...(panel['libraryPanel'] === undefined ? [] : ['is a library panel']),
    ...(panel['timeShift'] === undefined && panel['timeFrom'] === undefined ? [] : ['shifts its time']),
    ...repeated(targets.map((target) => target['refId'])).map((refId) => `has two queries ${String(refId)}`),
    ...targets.flatMap(queryProblems),
  ];
}

function queryProblems(query: JsonRecord): readonly string[] {
  const upgraded = upgradeQuery(query);
  return [
    ...(textOf(query['refId']) === '' ? ['has a query without refId'] : []),
    ...(isOurs(query['datasource']) ? [] : ['has a query to a data source that is not ours']),
    ...(typeof query['version'] === 'number' ? [] : ['has a query without version']),
    ...(upgraded.ok ? [] : [`has a query that is refused: ${upgraded.error}`]),
  ];
}

function variableProblems(variable: JsonRecord): readonly string[] {
  if (variable['type'] !== 'query') {
    return [];
  }
  return [
    ...(isOurs(variable['datasource']) ? [] : ['reads from a data source that is not ours']),
    ...(isRecord(variable['query']) ? queryProblems(variable['query']) : ['has no query']),
  ];
}

function annotationProblems(annotation: JsonRecord): readonly string[] {
  if (annotation['builtIn'] === 1) {
    return [];
  }
  return [
    ...(isOurs(annotation['datasource']) ? [] : ['reads from a data source that is not ours']),
    ...(isRecord(annotation['target']) ? queryProblems({ ...annotation['target'], datasource: DATA_SOURCE }) : []),
  ];
}

const isOurs = (reference: unknown): boolean =>
  isRecord(reference) && reference['type'] === DATA_SOURCE.type && reference['uid'] === DATA_SOURCE.uid;
