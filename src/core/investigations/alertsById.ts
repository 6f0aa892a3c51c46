import { type Alert, ALERT_COLUMNS, readAlerts } from '../alerts/alert';
import { among, call, column, star, text } from '../kql/expression';
import { pipeline, project, summarize, where } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type TimeRange } from '../timeRange';
import { alertFetch, findAlert } from './alert';
import { type Context, type Fetch } from './ask';
import { counted } from './wording';

/** More alerts at once are not looked up. */
const MOST_ALERTS = 50;

/** The alerts of some ids, in their latest state and in the time that a single alert is sought in. */
export function alertsByIdFetch(ids: readonly string[], range: TimeRange): Fetch {
  const kql = printPipeline(
    pipeline(
      'SecurityAlert',
      where(among(column('SystemAlertId'), 'in', ids.map(text))),
      summarize([{ value: call('arg_max', column('TimeGenerated'), star) }], ['SystemAlertId']),
      project(...ALERT_COLUMNS)
    )
  );
  return { kql, timespan: alertFetch('', range).timespan };
}

export interface FoundAlerts {
  /** In the order of the ids. */
  readonly alerts: readonly Alert[];
  readonly limits: readonly string[];
  /** Why there is none, in words; "" when there are some. */
  readonly absence: string;
}

/** Fetches alerts by their ids. A single one is asked for as all other panels ask for it, so that they share it. */
export async function findAlertsById(given: readonly string[], context: Context): Promise<FoundAlerts> {
  const ids = [...new Set(given)].filter((id) => id !== '');
  if (ids.length <= 1) {
    const { alert, limits, absence } = await findAlert(ids[0] ?? '', context);
    return alert === undefined ? { alerts: [], limits, absence } : { alerts: [alert], limits, absence: '' };
  }
  const sought = ids.slice(0, MOST_ALERTS);
  const { table, limits } = await context.ask(alertsByIdFetch(sought, context.range));
  const byId = new Map(readAlerts(table).map((alert) => [alert.systemAlertId, alert]));
  const alerts = sought.flatMap((id) => byId.get(id) ?? []);
  const missing = sought.filter((id) => !byId.has(id));
  return {
    alerts,
    limits: [
      ...limits,
      ...(ids.length > sought.length ? [`Cut at the first ${MOST_ALERTS} of ${counted(ids.length, 'alert')}.`] : []),
      ...(missing.length > 0 ? [`No alert has the id ${missing.map((id) => `"${id}"`).join(', ')}.`] : []),
    ],
    absence:
      alerts.length > 0
        ? ''
        : `None of ${counted(sought.length, 'alert')} was found. Check the ids, or move the time range.`,
  };
}
