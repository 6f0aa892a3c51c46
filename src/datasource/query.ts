import { type DataQuery } from '@grafana/schema';
import { ALERT_SECTIONS, type AlertSection } from '../core/investigations/alert';
import { PROCESS_TREE_WINDOW } from '../core/investigations/processTree';
import { parseDuration, type Window } from '../core/investigations/window';
import { err, ok, type Result } from '../core/result';

/** The saved form of our queries; a newer one is refused rather than guessed at. */
export const QUERY_VERSION = 1;

/** What a dashboard asks for. Texts may hold template variables until they are interpolated. */
export type Investigation =
  | { readonly kind: 'alerts' }
  | { readonly kind: 'alert'; readonly alert: string; readonly sections: readonly AlertSection[] }
  | {
      readonly kind: 'processTree';
      readonly alert: string;
      readonly host: string;
      readonly scope: 'family' | 'host';
      readonly window: Window;
    }
  | { readonly kind: 'kql'; readonly kql: string }
  | { readonly kind: 'alertOptions' }
  | { readonly kind: 'hostOptions'; readonly alert: string };

export type InvestigationKind = Investigation['kind'];

/** A query as dashboards save it: a kind with its parameters, all of them optional. */
export interface CasefileQuery extends DataQuery {
  readonly kind?: InvestigationKind;
  readonly version?: number;
}

/**
 * Reads a saved query, which may come from a provisioned file, an older version or a URL, and fills in defaults.
 * Anything that it does not understand is refused with a sentence.
 */
export function upgradeQuery(saved: unknown): Result<Investigation, string> {
  if (typeof saved !== 'object' || saved === null) {
    return err('The query is empty. Choose what to show.');
  }
  const given = saved as Readonly<Record<string, unknown>>;
  const version = given['version'] ?? QUERY_VERSION;
  if (typeof version !== 'number' || version > QUERY_VERSION) {
    return err(`This query was saved by a newer Casefile (query version ${quoted(version)}). Update the plugin.`);
  }
  const kind = given['kind'] ?? 'alerts';
  switch (kind) {
    case 'alerts':
      return ok({ kind: 'alerts' });
    case 'alertOptions':
      return ok({ kind: 'alertOptions' });
    case 'alert':
      return withSections(textOf(given['alert']), given['sections']);
    case 'hostOptions':
      return ok({ kind: 'hostOptions', alert: textOf(given['alert']) });
    case 'kql': {
      const kql = textOf(given['kql']);
      return kql.trim() === '' ? err('The KQL of this query is empty.') : ok({ kind: 'kql', kql });
    }
    case 'processTree':
      return withWindow(given);
    default:
      return err(`${quoted(kind)} is not a kind of query that this version of Casefile knows.`);
  }
}

const quoted = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 40);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function withSections(alert: string, given: unknown): Result<Investigation, string> {
  const sections: readonly unknown[] = Array.isArray(given) ? given : ALERT_SECTIONS;
  const unknown = sections.find((section) => !ALERT_SECTIONS.some((known) => known === section));
  return unknown === undefined
    ? ok({ kind: 'alert', alert, sections: ALERT_SECTIONS.filter((section) => sections.includes(section)) })
    : err(`${quoted(unknown)} is not a section of an alert. Known are ${ALERT_SECTIONS.join(', ')}.`);
}

function withWindow(given: Readonly<Record<string, unknown>>): Result<Investigation, string> {
  const window = readWindow(given['window']);
  if (!window.ok) {
    return window;
  }
  return ok({
    kind: 'processTree',
    alert: textOf(given['alert']),
    host: textOf(given['host']),
    scope: given['scope'] === 'host' ? 'host' : 'family',
    window: window.value,
  });
}

function readWindow(given: unknown): Result<Window, string> {
  if (given === undefined) {
    return ok(PROCESS_TREE_WINDOW);
  }
  if (given === 'dashboard') {
    return ok('dashboard');
  }
  if (typeof given !== 'object' || given === null || !('around' in given) || given.around !== 'alert') {
    return err('The window of a query is "dashboard", or {"around": "alert", "before": "60m", "after": "10m"}.');
  }
  const { before, after } = { before: '60m', after: '10m', ...given } as {
    readonly before: unknown;
    readonly after: unknown;
  };
  for (const duration of [before, after]) {
    // A variable is looked into when it has a value.
    const parsed = textOf(duration).includes('$') ? ok(0) : parseDuration(textOf(duration));
    if (!parsed.ok) {
      return parsed;
    }
  }
  return ok({ around: 'alert', before: textOf(before), after: textOf(after) });
}

/** The texts of an investigation that template variables may stand in, replaced by `replace`. */
export function interpolate(investigation: Investigation, replace: (text: string) => string): Investigation {
  switch (investigation.kind) {
    case 'alert':
    case 'hostOptions':
      return { ...investigation, alert: replace(investigation.alert) };
    case 'processTree': {
      const { alert, host, window } = investigation;
      return {
        ...investigation,
        alert: replace(alert),
        host: replace(host),
        window:
          window === 'dashboard' ? window : { ...window, before: replace(window.before), after: replace(window.after) },
      };
    }
    case 'alerts':
    case 'alertOptions':
    case 'kql':
      return investigation;
  }
}
