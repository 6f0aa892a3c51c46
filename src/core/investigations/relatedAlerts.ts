import { type Alert, ALERT_COLUMNS, alertTime, readAlerts } from '../alerts/alert';
import { holdsEntity, MATCH_KINDS, type MatchKind, namesIn, type SharedName, sharedNames } from '../alerts/sharedNames';
import { subjectOf } from '../alerts/subject';
import { any, call, column, compare, star, text } from '../kql/expression';
import { ascending, descending, pipeline, project, sort, summarize, take, where } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type TimeRange } from '../timeRange';
import { findAlert } from './alert';
import { type AlertRow, alertRow } from './alerts';
import { type Context, type Fetch, type Finding, warnings } from './ask';
import { resolveWindow, type Window } from './window';
import { counted, rangeInWords } from './wording';

export interface RelatedAlertsParameters {
  /** SystemAlertId. */
  readonly alert: string;
  readonly window: Window;
}

/** The notebook's window for related alerts. */
export const RELATED_ALERTS_WINDOW: Window = { around: 'alert', before: '5d', after: '1d' };

/** The newest related alerts that are fetched; entities make a row large. */
const MOST_RELATED = 2_000;
/** Each name is two searches in every alert of the window. */
const MOST_NAMES = 50;

export interface RelatedAlertRow extends AlertRow {
  /** The alert itself, which shares everything. */
  readonly isThis: boolean;
  readonly hostMatch: boolean;
  readonly accountMatch: boolean;
  readonly processMatch: boolean;
  readonly ipMatch: boolean;
  readonly hashMatch: boolean;
  /** What both name, in words. */
  readonly matchedOn: string;
  /** Pid of the process that it is about. */
  readonly processId: number | null;
}

/** An alert with the names that it shares with the one in question. */
export interface RelatedAlert {
  readonly alert: Alert;
  readonly matched: readonly SharedName[];
}

export interface RelatedAlerts {
  readonly of: Alert;
  readonly window: TimeRange;
  readonly related: readonly RelatedAlert[];
  /** What was left out, in sentences. */
  readonly limits: readonly string[];
}

/** The latest state of each alert that holds one of some names, newest first, in an order that stays. */
export function relatedAlertsFetch(names: readonly SharedName[], timespan: TimeRange): Fetch {
  const terms = [...new Set(names.map(({ term }) => term))];
  const kql = printPipeline(
    pipeline(
      'SecurityAlert',
      summarize([{ value: call('arg_max', column('TimeGenerated'), star) }], ['SystemAlertId']),
      where(
        any(
          ...terms.flatMap((term) =>
            ['Entities', 'ExtendedProperties'].map((name) => compare(column(name), 'has', text(term)))
          )
        )
      ),
      project(...ALERT_COLUMNS),
      sort(descending('TimeGenerated'), ascending('SystemAlertId')),
      take(MOST_RELATED + 1)
    )
  );
  return { kql, timespan };
}

/** The alerts of a window that share a name with an alert, and why; itself included. */
export async function fetchRelatedAlerts(of: Alert, window: Window, { range, ask }: Context): Promise<RelatedAlerts> {
  const timespan = resolveWindow(window, alertTime(of), range);
  const all = sharedNames(of);
  const names = all.slice(0, MOST_NAMES);
  if (names.length === 0) {
    return { of, window: timespan, related: [], limits: [] };
  }
  const { table, limits } = await ask(relatedAlertsFetch(names, timespan));
  const related = readAlerts(table)
    .slice(0, MOST_RELATED)
    .map((alert) => ({ alert, matched: namesIn(alert, names) }))
    .filter(({ matched }) => matched.length > 0);
  return {
    of,
    window: timespan,
    related,
    limits: [
      ...limits,
      ...(all.length > names.length
        ? [`This alert names ${counted(all.length, 'thing')}; alerts were sought by the first ${MOST_NAMES} of them.`]
        : []),
      ...(table.length > MOST_RELATED
        ? [`Cut at the newest ${counted(MOST_RELATED, 'related alert')}. Narrow the window to see the others.`]
        : []),
    ],
  };
}

/** The alerts that share a host, account, process, address or hash with an alert. */
export async function findRelatedAlerts(
  parameters: RelatedAlertsParameters,
  context: Context
): Promise<Finding<RelatedAlertRow>> {
  const found = await findAlert(parameters.alert, context);
  if (found.alert === undefined) {
    return { rows: [], summary: found.absence, notices: warnings(found.limits) };
  }
  const related = await fetchRelatedAlerts(found.alert, parameters.window, context);
  return {
    rows: related.related.map((one) => relatedAlertRow(one, found.alert!)),
    summary: summarise(related),
    notices: warnings([...found.limits, ...found.alert.problems, ...related.limits]),
  };
}

function relatedAlertRow({ alert, matched }: RelatedAlert, of: Alert): RelatedAlertRow {
  const has = (kind: MatchKind): boolean => matched.some((shared) => shared.kind === kind);
  return {
    ...alertRow(alert),
    isThis: alert.systemAlertId === of.systemAlertId,
    hostMatch: has('host'),
    accountMatch: has('account'),
    processMatch: has('process'),
    ipMatch: has('ip'),
    hashMatch: has('hash'),
    matchedOn: matched
      .map(
        (shared) => `${KIND_WORDS[shared.kind]} ${shared.name}${holdsEntity(alert, shared, of) ? '' : ' (in its text)'}`
      )
      .join(', '),
    processId: subjectOf(alert).process.pid,
  };
}

/** How a kind of match is written. */
export const KIND_WORDS: Readonly<Record<MatchKind, string>> = {
  host: 'host',
  account: 'account',
  process: 'process',
  ip: 'address',
  hash: 'hash',
};

function summarise({ of, window, related }: RelatedAlerts): string {
  const names = sharedNames(of);
  if (names.length === 0) {
    return 'This alert names no host, account, process, address or hash that others could share.';
  }
  const isThis = ({ alert }: RelatedAlert): boolean => alert.systemAlertId === of.systemAlertId;
  if (related.every(isThis)) {
    const sought = names.map(({ kind, name }) => `${KIND_WORDS[kind]} ${name}`).join(', ');
    return `No other alert names ${sought} between ${rangeInWords(window)}. Widen the window.`;
  }
  const types = new Set(related.map(({ alert }) => alert.text('AlertName')));
  const by = MATCH_KINDS.map((kind) => ({
    kind,
    count: related.filter(({ matched }) => matched.some((shared) => shared.kind === kind)).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count.toLocaleString('en-US')} by ${KIND_WORDS[kind]}`)
    .join(', ');
  const itself = related.some(isThis) ? ', this one included' : '';
  return `${counted(related.length, 'related alert')} of ${counted(types.size, 'type')}${itself}: ${by}. Between ${rangeInWords(window)}.`;
}
