import { jsonText } from '../jsonText';
import { type RawEvent } from './rawEvent';

/** Logons and logoffs are about the account that they name as their target; other events about their subject. */
const aboutTarget = new Set(['4624', '4625', '4634', '4647', '4648', '4672', '4768', '4769', '4771', '4776']);

/** A row of SecurityEvent: the event's own fields, and those that the agent of Log Analytics adds. */
export function securityEventRow(event: RawEvent): Readonly<Record<string, unknown>> {
  const { data } = event;
  const account = accountOf(event);
  const process = jsonText(data['NewProcessName'] ?? data['ProcessName']);
  const title = /^[^\r\n]*/.exec(event.message)?.[0] ?? '';
  return {
    ...data,
    TimeGenerated: event.time,
    EventID: event.eventId,
    Computer: event.computer,
    Channel: event.channel,
    EventSourceName: event.provider,
    EventRecordId: event.recordId,
    Level: event.level,
    Activity: title === '' ? '' : `${event.eventId} - ${title}`,
    Account: account,
    AccountType: account === '' ? '' : account.endsWith('$') ? 'Machine' : 'User',
    Process: process.replace(/^.*[\\/]/, ''),
  };
}

function accountOf({ eventId, data }: RawEvent): string {
  const side = aboutTarget.has(eventId) && data['TargetUserName'] ? 'Target' : 'Subject';
  const [domain, name] = [data[`${side}DomainName`], data[`${side}UserName`]].map((part) => jsonText(part));
  return domain ? `${domain}\\${name ?? ''}` : (name ?? '');
}
