import { type Alert, ALERT_COLUMNS, alertTime, readAlerts } from '../alerts/alert';
import { type AlertFilter, EVERY_ALERT, whereAlerts } from '../alerts/alertFilter';
import { subjectOf } from '../alerts/subject';
import { call, column, star } from '../kql/expression';
import { ascending, descending, pipeline, project, sort, summarize, take } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { imageName } from '../processes/imageName';
import { type TimeRange } from '../timeRange';
import { type Context, type Fetch, type Finding, warnings } from './ask';
import { counted, rangeInWords } from './wording';

/** The newest alerts that one list shows; entities make a row large. */
export const MOST_ALERTS = 1_000;
/** Opened from the list, an investigation shows this much time on each side of its alert. */
export const ALERT_LINK_MARGIN_MS = 3_600_000;

export interface AlertRow {
  readonly TimeGenerated: number | null;
  readonly AlertSeverity: string;
  readonly AlertName: string;
  readonly Host: string;
  readonly Account: string;
  readonly Process: string;
  readonly Tactics: string;
  readonly Status: string;
  readonly ProductName: string;
  readonly ProviderName: string;
  readonly SystemAlertId: string;
  readonly WindowFrom: string;
  readonly WindowTo: string;
}

/** The latest state of each alert (a change of status writes a further row), newest first, in an order that stays. */
export function alertsFetch(timespan: TimeRange, filter: AlertFilter = EVERY_ALERT): Fetch {
  const kql = printPipeline(
    pipeline(
      'SecurityAlert',
      summarize([{ value: call('arg_max', column('TimeGenerated'), star) }], ['SystemAlertId']),
      ...whereAlerts(filter),
      project(...ALERT_COLUMNS),
      sort(descending('TimeGenerated'), ascending('SystemAlertId')),
      take(MOST_ALERTS + 1)
    )
  );
  return { kql, timespan };
}

/** The alerts of the dashboard's range with the host, account and process that each is about. */
export async function findAlerts(
  { range, ask }: Context,
  filter: AlertFilter = EVERY_ALERT
): Promise<Finding<AlertRow>> {
  const { table, limits } = await ask(alertsFetch(range, filter));
  const alerts = readAlerts(table);
  const cut = alerts.length > MOST_ALERTS;
  const rows = alerts.slice(0, MOST_ALERTS).map(alertRow);
  const filtersNothing = whereAlerts(filter).length === 0;
  return {
    rows,
    summary:
      rows.length > 0
        ? `${counted(rows.length, 'alert')} between ${rangeInWords(range)}.`
        : `No alerts ${filtersNothing ? '' : 'pass the filters '}between ${rangeInWords(range)}. Widen the ${filtersNothing ? 'time range' : 'filters or the time range'}.`,
    notices: warnings([
      ...limits,
      ...(cut ? [`Cut at the newest ${counted(MOST_ALERTS, 'alert')}. Narrow the time range to see the others.`] : []),
    ]),
  };
}

/** What a list tells of an alert. */
export function alertRow(alert: Alert): AlertRow {
  const subject = subjectOf(alert);
  const at = alertTime(alert);
  return {
    TimeGenerated: alert.timeGenerated,
    AlertSeverity: alert.text('AlertSeverity'),
    AlertName: alert.text('AlertName'),
    Host: subject.host,
    Account: subject.account,
    Process: imageName(subject.process.path),
    Tactics: alert.text('Tactics'),
    Status: alert.text('Status'),
    ProductName: alert.text('ProductName'),
    ProviderName: alert.text('ProviderName'),
    SystemAlertId: alert.systemAlertId,
    WindowFrom: at === null ? '' : String(at - ALERT_LINK_MARGIN_MS),
    WindowTo: at === null ? '' : String(at + ALERT_LINK_MARGIN_MS),
  };
}

/** An alert of which nothing but its id is known. */
export const unknownAlertRow = (systemAlertId: string): AlertRow => ({
  TimeGenerated: null,
  AlertSeverity: '',
  AlertName: '',
  Host: '',
  Account: '',
  Process: '',
  Tactics: '',
  Status: '',
  ProductName: '',
  ProviderName: '',
  SystemAlertId: systemAlertId,
  WindowFrom: '',
  WindowTo: '',
});
