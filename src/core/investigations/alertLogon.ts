import { describeAlertLogon, type LogonProperty } from '../logons/alertLogon';
import { type Context, type Finding, warnings } from './ask';
import { type FocusParameters } from './focus';
import { findLogonEvents } from './hostLogons';

/** The logon that opened the session of the alert, in words. */
export async function findAlertLogon(parameters: FocusParameters, context: Context): Promise<Finding<LogonProperty>> {
  if (parameters.alert === '') {
    return { rows: [], summary: 'No alert is chosen. Pick one above, or paste its SystemAlertId.', notices: [] };
  }
  const found = await findLogonEvents(parameters, context, 'there is no logon to find');
  if (!found.ok) {
    return found.error;
  }
  const { focus, events, notices } = found.value;
  const { logonId = '', account = '' } = focus.subject ?? {};
  const logon = describeAlertLogon({ host: focus.host, logonId, account, time: focus.alertTime }, events.activity);
  return {
    rows: logon.rows,
    schema: events.schema,
    summary: logon.summary,
    notices: [...notices, ...warnings(logon.outcome === 'missing' ? [logon.summary] : [])],
  };
}
