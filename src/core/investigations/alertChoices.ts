import { EVERY_ALERT } from '../alerts/alertFilter';
import { findAlert } from './alert';
import { type AlertRow, alertRow, findAlerts, MOST_ALERTS } from './alerts';
import { type Context } from './ask';

const ALERT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The alerts to choose from: those of the time range whose label holds a text, without case. The service is asked again
 * only where the list was cut, for names that hold the text, and for an id, which is found wherever it is.
 */
export async function findAlertChoices(search: string, context: Context): Promise<readonly AlertRow[]> {
  const { rows } = await findAlerts(context);
  const wanted = search.toLowerCase();
  const listed = rows.filter((row) => `${choiceLabel(row)} ${row.SystemAlertId}`.toLowerCase().includes(wanted));
  if (search === '' || (listed.length > 0 && rows.length < MOST_ALERTS)) {
    return listed;
  }
  if (ALERT_ID.test(search)) {
    const { alert } = await findAlert(search, context);
    return alert === undefined ? [] : [alertRow(alert)];
  }
  const more = rows.length < MOST_ALERTS ? [] : (await findAlerts(context, { ...EVERY_ALERT, name: search })).rows;
  return [...new Map([...listed, ...more].map((row) => [row.SystemAlertId, row])).values()];
}

/** An alert in a line: when, how severe, what, where. */
export function choiceLabel({ TimeGenerated, AlertSeverity, AlertName, Host }: AlertRow): string {
  const minute = TimeGenerated === null ? '' : new Date(TimeGenerated).toISOString().slice(0, 16).replace('T', ' ');
  return [minute, AlertSeverity, AlertName, Host].filter((part) => part !== '').join(' · ');
}
