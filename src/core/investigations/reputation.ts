import { type Lookup, pathOf } from '../reputation/lookup';
import { type LookupService } from '../reputation/lookupService';
import { type LookupState } from '../reputation/lookupState';
import { type Observable } from '../reputation/observable';
import { lookupsOf, type ReputationRow, reputationRows, screened } from '../reputation/reputationRows';
import { progressInWords, reputationInWords } from '../reputation/wording';
import { type Finding, type Notice } from './ask';
import { counted } from './wording';

export interface LookupChoice {
  /** Off: says what would be asked, and asks nothing. */
  readonly lookUp: boolean;
  readonly relations: boolean;
}

/**
 * Looks observables up; `show` is given what is known meanwhile. Without a service, and where the choice is not to, it
 * only says what would be asked.
 */
export async function lookUpObservables(
  observables: readonly Observable[],
  { lookUp, relations }: LookupChoice,
  service: LookupService | undefined,
  show: (finding: Finding<ReputationRow>) => void
): Promise<Finding<ReputationRow>> {
  const asked = screened(observables);
  const lookups = lookupsOf(asked);
  if (!lookUp || service === undefined) {
    const reason = lookUp ? SWITCHED_OFF : NOT_CHOSEN;
    const wouldAsk = `${counted(lookups.length, 'question')} would go to VirusTotal.`;
    const notice: Notice = { severity: lookUp ? 'warning' : 'info', text: `${reason} ${wouldAsk}` };
    return finding(
      reputationRows(asked, () => ({ kind: 'stopped', reason })),
      [notice]
    );
  }
  const notices = standInNotice(service);
  const rowsOf = (states: ReadonlyMap<string, LookupState>): readonly ReputationRow[] =>
    reputationRows(asked, (lookup: Lookup) => states.get(pathOf(lookup)));
  const states = await service.run(lookups, relations, ({ states: known, left }) => {
    const progress = `${progressInWords(known.size, lookups.length, left)} The key allows ${counted(service.perMinute, 'request')} a minute.`;
    show({ ...finding(rowsOf(known), [{ severity: 'info', text: progress }, ...notices]), summary: progress });
  });
  return finding(rowsOf(states), [...stopNotices(states), ...notices]);
}

const NOT_CHOSEN = 'Look-ups are off, so nothing was asked.';
const SWITCHED_OFF = 'Look-ups are switched off in the data source settings, so nothing was asked.';

const finding = (rows: readonly ReputationRow[], notices: readonly Notice[]): Finding<ReputationRow> => ({
  rows,
  summary: reputationInWords(rows),
  notices,
});

/** Verdicts that are made up must not pass for real ones. */
const standInNotice = ({ standIn }: LookupService): readonly Notice[] =>
  standIn === undefined
    ? []
    : [{ severity: 'info', text: `These verdicts are made up: they come from ${standIn}, not from VirusTotal.` }];

/** Why not everything was asked, each reason once. */
function stopNotices(states: ReadonlyMap<string, LookupState>): readonly Notice[] {
  const reasons = [...states.values()].flatMap((state) => (state.kind === 'stopped' ? [state.reason] : []));
  return [...new Set(reasons)].map((text) => ({ severity: 'warning', text }));
}
