import { isRecord, type JsonRecord, recordsOf, recordOf, textOf } from '../../preview/server/record';
import { keepingProblems, type Link } from './linkKeeping';
import { readJson } from './projectFiles';

/** Names of the variables of every dashboard, by its uid. */
export type DashboardVariables = ReadonlyMap<string, readonly string[]>;

const APP = '/a/casefile-investigation-app/';
const pages = recordsOf(readJson('src/plugin.json')['includes'])
  .filter(({ type }) => type === 'page')
  .map((page) => textOf(page['path']).replace('/a/%PLUGIN_ID%/', APP));

/** Parameters that every dashboard takes, beside its variables. */
const TIME_PARAMETERS = ['from', 'to', 'time', 'time.window', 'refresh', 'kiosk', 'viewPanel'];
/** References that Grafana itself writes as parts of an address. */
const READY_MADE = ['__url_time_range', '__from', '__to'];

/** The variables of dashboards, for links between them. */
export function variablesByDashboard(dashboards: readonly JsonRecord[]): DashboardVariables {
  return new Map(
    dashboards.map((dashboard) => [
      textOf(dashboard['uid']),
      recordsOf(recordOf(dashboard['templating'])['list']).map((variable) => textOf(variable['name'])),
    ])
  );
}

/** What every link of a dashboard must keep; one sentence for each that is broken. */
export function linkProblems(dashboard: JsonRecord, known: DashboardVariables): readonly string[] {
  const uid = textOf(dashboard['uid']);
  return linksIn(dashboard).flatMap((link) =>
    [
      ...encodingProblems(link.address),
      ...targetProblems(link.address, known),
      ...droppedProblems(link, uid, known),
    ].map((problem) => `${problem}: ${link.address}`)
  );
}

/** A link to another server, or to nowhere, has nothing to keep. */
function droppedProblems(link: Link, uid: string, known: DashboardVariables): readonly string[] {
  const target = dashboardOf(link.address);
  const variables = known.get(target);
  return variables === undefined
    ? []
    : keepingProblems(link, { uid, variables: known.get(uid) ?? [] }, { uid: target, variables });
}

/** The uid of the dashboard that an address leads to; empty for any other. */
const dashboardOf = (address: string): string => (address.startsWith('/d/') ? (address.split(/[/?]/)[2] ?? '') : '');

/** Without percentencode an & or # of a command line writes parameters of its own into the address. */
function encodingProblems(address: string): readonly string[] {
  const references = [...address.matchAll(/\$\{([^}]*)\}|\$(\w+)|\[\[([^\]]*)\]\]/g)];
  return references
    .map(([whole, braced, word]) => ({ whole, name: braced ?? word ?? whole }))
    .filter(({ name }) => !READY_MADE.includes(name) && !/:(percentencode|queryparam)$/.test(name))
    .map(({ whole }) => `${whole} is not encoded with percentencode`);
}

/** A link to a dashboard must name one that is there, and only variables that it has. */
function targetProblems(address: string, known: DashboardVariables): readonly string[] {
  if (address.startsWith(APP)) {
    return pages.includes(address.split('?')[0] ?? '') ? [] : ['is a link to a page that the app does not have'];
  }
  if (!address.startsWith('/d/')) {
    return /^https:\/\//.test(address) ? [] : ['is a link to somewhere else than a dashboard'];
  }
  const [, parameters = ''] = address.replace(/\$\{[^}]*\}/g, 'x').split('?');
  const uid = dashboardOf(address);
  const variables = known.get(uid);
  if (variables === undefined) {
    return [`there is no dashboard ${uid}`];
  }
  return [...new URLSearchParams(parameters).keys()]
    .filter((name) => name !== 'x' && !TIME_PARAMETERS.includes(name))
    .filter((name) => !name.startsWith('var-') || !variables.includes(name.slice('var-'.length)))
    .map((name) => `${uid} takes no ${name}`);
}

function linksIn(value: unknown): readonly Link[] {
  if (Array.isArray(value)) {
    return value.flatMap(linksIn);
  }
  if (!isRecord(value)) {
    return [];
  }
  const { url } = value;
  return [
    ...(typeof url === 'string' ? [{ address: url, model: value }] : []),
    ...Object.values(value).flatMap(linksIn),
  ];
}
