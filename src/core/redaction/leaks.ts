import { type Redactor } from './redactor';
import { SECRET_KINDS } from './secretKind';

/** What secrets are replaced by; it is no secret, though a user may be called "host", "cut" or "c". */
const PSEUDONYM = new RegExp(
  `(?:[a-z](?::|%3A)(?:\\\\{1,2}|%5C))?(?:${SECRET_KINDS.join('|')})-\\d+|\\[(?:[a-z ]+ left out|cut|left out: [a-z ]+)\\]`,
  'gi'
);

/** How many texts in JSON still hold a secret. Names of members are ours, and not looked at. */
export function leaksIn(shared: unknown, redactor: Redactor): number {
  let leaks = 0;
  const waiting: unknown[] = [shared];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      leaks += redactor.holdsSecret(value.replace(PSEUDONYM, '\n')) ? 1 : 0;
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach((each: unknown) => waiting.push(each));
    }
  }
  return leaks;
}
