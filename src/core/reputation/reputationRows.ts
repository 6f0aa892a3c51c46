import { defang } from '../indicators/defang';
import { INDICATOR_TYPES, type IndicatorType } from '../indicators/indicator';
import { type Result } from '../result';
import { type Lookup, pathOf } from './lookup';
import { type LookupState, WAITING } from './lookupState';
import { type Observable } from './observable';
import { NO_RELATIONS, readRelations } from './relations';
import { screenObservable } from './screenObservable';
import { type Judgement, readVerdict, type Verdict } from './verdict';

/** What became of an observable; each has exactly one. */
export type ReputationStatus = Judgement | 'waiting' | 'failed' | 'not found' | 'not asked' | 'not sent';

/** The order in which rows are read: what was found first, and the worst of it before the rest. */
export const STATUSES: readonly ReputationStatus[] = [
  'malicious',
  'suspicious',
  'harmless',
  'undetected',
  'not found',
  'waiting',
  'failed',
  'not asked',
  'not sent',
];

/** An observable with what VirusTotal says of it. Times are milliseconds since 1970 UTC. */
export interface ReputationRow {
  /** Defanged. */
  readonly observable: string;
  readonly type: string;
  readonly status: ReputationStatus;
  /** The status in words. */
  readonly reason: string;
  readonly positives: number | null;
  readonly engines: number | null;
  readonly malicious: number | null;
  readonly suspicious: number | null;
  readonly harmless: number | null;
  readonly undetected: number | null;
  /** When VirusTotal answered. */
  readonly lookedUp: number | null;
  readonly lastAnalysis: number | null;
  readonly firstSubmission: number | null;
  readonly reputation: number | null;
  readonly name: string;
  readonly category: string;
  readonly threat: string;
  readonly tags: string;
  readonly resolvedDomains: string;
  readonly resolvedIps: string;
  readonly detectedUrls: string;
  readonly relationsNote: string;
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
  readonly permalink: string | null;
  readonly resource: string;
  readonly responseCode: number | null;
  readonly rawResponse: string | null;
  readonly value: string;
  readonly sourceIndex: number;
  readonly seen: number;
}

/** An observable, and what to ask about it or why nothing. */
export interface Screened {
  readonly observable: Observable;
  readonly lookup: Result<Lookup, string>;
}

/** Decides of each observable whether it is asked about. */
export const screened = (observables: readonly Observable[]): readonly Screened[] =>
  observables.map((observable) => ({ observable, lookup: screenObservable(observable) }));

/** A row for each observable, the worst first and else in their order. */
export function reputationRows(
  observables: readonly Screened[],
  stateOf: (lookup: Lookup) => LookupState | undefined
): readonly ReputationRow[] {
  return observables
    .map(({ observable, lookup }) => {
      const found = lookup.ok
        ? outcomeOf(lookup.value, stateOf(lookup.value) ?? WAITING)
        : { status: 'not sent' as const, reason: lookup.error };
      return row(observable, found);
    })
    .sort(
      (one, other) =>
        STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status) || (other.positives ?? 0) - (one.positives ?? 0)
    );
}

interface Outcome {
  readonly status: ReputationStatus;
  readonly reason: string;
  readonly verdict?: Verdict;
  readonly state?: Extract<LookupState, { kind: 'answered' }>;
}

function outcomeOf(lookup: Lookup, state: LookupState): Outcome {
  switch (state.kind) {
    case 'waiting':
      return { status: 'waiting', reason: 'Not looked up yet.' };
    case 'stopped':
      return { status: 'not asked', reason: state.reason };
    case 'failed':
      return { status: 'failed', reason: state.reason };
    case 'answered':
      return state.answer.status === 404
        ? {
            status: 'not found',
            reason: 'VirusTotal does not know it, which does not mean that it is harmless.',
            state,
          }
        : judged(readVerdict(lookup.collection, state.answer), state);
  }
}

function judged(verdict: Result<Verdict, string>, state: Extract<LookupState, { kind: 'answered' }>): Outcome {
  return verdict.ok
    ? { status: verdict.value.judgement, reason: inWords(verdict.value), verdict: verdict.value, state }
    : { status: 'failed', reason: verdict.error, state };
}

function inWords(verdict: Verdict): string {
  const { malicious, suspicious, harmless } = verdict;
  const of = `of ${enginesOf(verdict)} engines`;
  if (malicious + suspicious > 0) {
    const also = malicious > 0 && suspicious > 0 ? `, and ${suspicious} suspicious` : '';
    return `${malicious > 0 ? malicious : suspicious} ${of} call it ${malicious > 0 ? 'malicious' : 'suspicious'}${also}.`;
  }
  return harmless > 0
    ? `${harmless} ${of} call it harmless, and none malicious.`
    : `None ${of} has anything against it.`;
}

const enginesOf = ({ malicious, suspicious, harmless, undetected }: Verdict): number =>
  malicious + suspicious + harmless + undetected;

function row(
  { type, value, sourceIndex, seen }: Observable,
  { status, reason, verdict, state }: Outcome
): ReputationRow {
  return {
    observable: isIndicatorType(type) ? defang(type, value) : value,
    type,
    status,
    reason,
    positives: verdict === undefined ? null : verdict.malicious + verdict.suspicious,
    engines: verdict === undefined ? null : enginesOf(verdict),
    malicious: verdict?.malicious ?? null,
    suspicious: verdict?.suspicious ?? null,
    harmless: verdict?.harmless ?? null,
    undetected: verdict?.undetected ?? null,
    lookedUp: state?.answer.at ?? null,
    lastAnalysis: verdict?.lastAnalysis ?? null,
    firstSubmission: verdict?.firstSubmission ?? null,
    reputation: verdict?.reputation ?? null,
    name: verdict?.name ?? '',
    category: verdict?.category ?? '',
    threat: verdict?.threat ?? '',
    tags: verdict?.tags.join(', ') ?? '',
    ...relationColumns(state),
    md5: verdict?.md5 ?? '',
    sha1: verdict?.sha1 ?? '',
    sha256: verdict?.sha256 ?? '',
    permalink: verdict?.permalink ?? null,
    resource: verdict?.resource ?? '',
    responseCode: state?.answer.status ?? null,
    rawResponse: state?.answer.body ?? null,
    value,
    sourceIndex,
    seen,
  };
}

function relationColumns(state: Outcome['state']) {
  const { note, ...texts } = state === undefined ? NO_RELATIONS : readRelations(state.relations);
  return { ...texts, relationsNote: note };
}

const isIndicatorType = (type: string): type is IndicatorType => (INDICATOR_TYPES as readonly string[]).includes(type);

/** The paths to ask for, each once. */
export const lookupsOf = (observables: readonly Screened[]): readonly Lookup[] => [
  ...new Map(
    observables.flatMap(({ lookup }) => (lookup.ok ? [[pathOf(lookup.value), lookup.value] as const] : []))
  ).values(),
];
