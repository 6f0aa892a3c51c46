import { type LookupAnswer, parsedRecord, recordOf } from './answer';
import { type Relation } from './lookup';

/** The answers about what is related to an object; a relation without an answer has the reason. */
export type RelationAnswers = Readonly<Partial<Record<Relation, LookupAnswer | string>>>;

/** What is related to a domain or an address, as texts for a cell. */
export interface Relations {
  readonly resolvedDomains: string;
  readonly resolvedIps: string;
  readonly detectedUrls: string;
  /** Why something is missing, in sentences; "" when nothing is. */
  readonly note: string;
}

export const NO_RELATIONS: Relations = { resolvedDomains: '', resolvedIps: '', detectedUrls: '', note: '' };

/** What each relation is called in a sentence. */
const NAMES: Readonly<Record<Relation, string>> = { resolutions: 'resolutions', urls: 'URLs' };

/** Reads the answers about what is related to an object. */
export function readRelations(answers: RelationAnswers): Relations {
  const resolutions = entriesOf(answers.resolutions);
  const texts = (entries: ReadonlyArray<Readonly<Record<string, unknown>>>, name: string): string =>
    [...new Set(entries.map((entry) => entry[name]).filter((value) => typeof value === 'string' && value !== ''))].join(
      ', '
    );
  return {
    resolvedDomains: texts(resolutions, 'host_name'),
    resolvedIps: texts(resolutions, 'ip_address'),
    detectedUrls: texts(entriesOf(answers.urls).filter(isDetected), 'url'),
    note: (Object.entries(answers) as ReadonlyArray<[Relation, LookupAnswer | string]>)
      .map(([relation, answer]) => missing(NAMES[relation], answer))
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

/** The related objects of a list, their attributes and their context's together. */
function entriesOf(answer: LookupAnswer | string | undefined): ReadonlyArray<Readonly<Record<string, unknown>>> {
  const data = typeof answer === 'object' ? parsedRecord(answer.body)?.['data'] : undefined;
  return (Array.isArray(data) ? data : []).map((entry: unknown) => ({
    ...recordOf(recordOf(entry)['context_attributes']),
    ...recordOf(recordOf(entry)['attributes']),
  }));
}

function isDetected(url: Readonly<Record<string, unknown>>): boolean {
  const { malicious, suspicious } = recordOf(url['last_analysis_stats']);
  return Number(malicious ?? 0) + Number(suspicious ?? 0) > 0;
}

function missing(name: string, answer: LookupAnswer | string): string {
  if (typeof answer === 'string') {
    return `No ${name}: ${answer}`;
  }
  return answer.status === 403 ? `No ${name}: the key may not ask for them; that needs VirusTotal Premium.` : '';
}
