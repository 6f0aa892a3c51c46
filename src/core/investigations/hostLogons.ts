import { type LogonActivity } from '../logons/activity';
import { type LogonCount, logonCounts } from '../logons/logonCounts';
import { type LogonRow, logonRows } from '../logons/logonRows';
import { type Result, ok } from '../result';
import { schemaOf } from '../schemas/schemas';
import { type Context, type Finding, type Notice, warnings } from './ask';
import { findFocus, type Focus, type FocusParameters } from './focus';
import { fetchLogons, type HostEvents, MOST_HOST_EVENTS } from './hostEvents';
import { type Window } from './window';
import { counted, rangeInWords } from './wording';

export interface HostLogonsParameters extends FocusParameters {
  readonly outcome: 'all' | 'success' | 'failure';
  /** Only logons of these accounts, named with or without domain; empty for all. */
  readonly account: readonly string[];
  /** Only logons from this address or computer, without case; "" for all. */
  readonly source: string;
}

/** The notebook's window for logons. */
export const LOGONS_WINDOW: Window = { around: 'alert', before: '1d', after: '0m' };

/** The logons of a host in a window. */
export interface HostLogons {
  readonly focus: Focus;
  readonly events: HostEvents<LogonActivity>;
  readonly notices: readonly Notice[];
}

/** Fetches the logons of a question's host; where it has no host, the finding that says so. */
export async function findLogonEvents(
  parameters: FocusParameters,
  context: Context,
  consequence: string
): Promise<Result<HostLogons, Finding<never>>> {
  const focus = await findFocus(parameters, context, consequence);
  if (!focus.ok) {
    return focus;
  }
  const events = await fetchLogons(focus.value, context);
  const cut = `Cut at the first ${counted(MOST_HOST_EVENTS, 'logon event')} between ${rangeInWords(focus.value.window)}. Narrow the window to see the others.`;
  const notices = [...focus.value.notices, ...warnings(events.limits), ...warnings(events.cut ? [cut] : [])];
  return ok({ focus: focus.value, events, notices });
}

/** Every logon of a host, in time order, with its type, account and, where it failed, the reason in words. */
export async function findHostLogons(parameters: HostLogonsParameters, context: Context): Promise<Finding<LogonRow>> {
  const found = await findLogonEvents(parameters, context, 'there are no logons to list');
  if (!found.ok) {
    return found.error;
  }
  const { focus, events, notices } = found.value;
  const logged = logonRows(events.activity);
  const all = logged.filter((row) => isAmong(row.account, parameters.account) && isFrom(row, parameters.source));
  const rows = parameters.outcome === 'all' ? all : all.filter(({ outcome }) => outcome === parameters.outcome);
  const filteredOut = logged.length > 0 && all.length === 0;
  const summary = filteredOut
    ? `No logons${wantedInWords(parameters)} on ${focus.host} between ${rangeInWords(focus.window)}; others logged on.`
    : summarise(rows, all, parameters.outcome, focus, events);
  return { rows, schema: events.schema, summary, notices };
}

/** Accounts are written `DOMAIN\name`; whoever asks may leave the domain out. */
function isAmong(account: string, wanted: readonly string[]): boolean {
  const name = account.toLowerCase();
  return wanted.length === 0 || wanted.some((one) => `\\${name}`.endsWith(`\\${one.toLowerCase()}`));
}

/** Where a logon came from is told by address, by the name of a computer, or by both. */
function isFrom({ sourceAddress, sourceHost }: LogonRow, wanted: string): boolean {
  return wanted === '' || [sourceAddress, sourceHost].some((source) => source.toLowerCase() === wanted.toLowerCase());
}

function wantedInWords({ account, source }: HostLogonsParameters): string {
  return `${account.length > 0 ? ` of ${account.join(', ')}` : ''}${source === '' ? '' : ` from ${source}`}`;
}

/** How often each account logged on to a host, by type of logon. */
export async function findLogonCounts(parameters: FocusParameters, context: Context): Promise<Finding<LogonCount>> {
  const found = await findLogonEvents(parameters, context, 'there are no logons to count');
  if (!found.ok) {
    return found.error;
  }
  const { focus, events, notices } = found.value;
  const rows = logonCounts(events.activity);
  const all = logonRows(events.activity);
  return { rows, schema: events.schema, summary: summarise(all, all, 'all', focus, events), notices };
}

function summarise(
  rows: readonly LogonRow[],
  all: readonly LogonRow[],
  outcome: HostLogonsParameters['outcome'],
  { host, window }: Focus,
  { schema }: HostEvents<LogonActivity>
): string {
  const where = `${host} between ${rangeInWords(window)}`;
  if (all.length === 0) {
    const { events, hint } = schemaOf(schema).logons;
    return `No ${events} for ${where}. ${hint} Widen the window, or choose another host.`;
  }
  if (rows.length === 0) {
    return outcome === 'failure'
      ? `No failed logons on ${where}; ${counted(all.length, 'logon')} succeeded.`
      : `No logons succeeded on ${where}; ${all.length.toLocaleString('en-US')} failed.`;
  }
  const accounts = new Set(rows.map(({ account }) => account.toLowerCase())).size;
  const failed = rows.filter((row) => row.outcome === 'failure').length;
  const noun = outcome === 'failure' ? 'failed logon' : 'logon';
  const ofWhich = outcome === 'all' && failed > 0 ? `, ${failed.toLocaleString('en-US')} of them failed` : '';
  return `${counted(rows.length, noun)} by ${counted(accounts, 'account')}${ofWhich}. ${where}.`;
}
