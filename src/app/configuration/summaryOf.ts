import { counted, listed } from '../../core/investigations/wording';
import { type CheckState, type NamedCheck } from './check';

/** What the checks come to, in a sentence. */
export function summaryOf(checks: readonly NamedCheck[]): string {
  const open = checks.filter(({ check }) => check === undefined).length;
  const count = (state: CheckState): number => checks.filter(({ check }) => check?.state === state).length;
  const parts = [
    ...some(count('problem'), (n) => counted(n, 'problem')),
    ...some(count('attention'), (n) => `${n} to look at`),
    ...some(count('unknown'), (n) => `${n} that could not be checked`),
  ];
  const found = parts.length === 0 ? 'Nothing is wrong' : listed(parts);
  return open > 0
    ? `${checks.length - open} of ${counted(checks.length, 'check')} done: ${found.replace('Nothing', 'nothing')} so far.`
    : `${found} in ${counted(checks.length, 'check')}.`;
}

const some = (count: number, words: (count: number) => string): readonly string[] => (count > 0 ? [words(count)] : []);
