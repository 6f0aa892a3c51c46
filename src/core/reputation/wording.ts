import { counted } from '../investigations/wording';
import { type ReputationRow, STATUSES } from './reputationRows';

const MINUTE_MS = 60_000;

/** How far the look-ups are: "12 of 40 looked up, about 7 minutes left." */
export function progressInWords(done: number, total: number, left: number): string {
  const minutes = Math.round(left / MINUTE_MS);
  const rest = left < MINUTE_MS ? 'less than a minute' : `about ${counted(minutes, 'minute')}`;
  return `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} looked up, ${rest} left.`;
}

/** How many observables there are of each status: "6 observables: 2 malicious, 1 not found, 3 not sent." */
export function reputationInWords(rows: readonly ReputationRow[]): string {
  const counts = STATUSES.map((status) => ({ status, count: rows.filter((row) => row.status === status).length }));
  const each = counts.filter(({ count }) => count > 0).map(({ status, count }) => `${count} ${status}`);
  return `${counted(rows.length, 'observable')}: ${each.join(', ')}.`;
}
