import { err, ok, type Result } from '../result';
import { type LookupAnswer, parsedRecord, recordOf } from './answer';
import { type Collection } from './lookup';

export type Judgement = 'malicious' | 'suspicious' | 'harmless' | 'undetected';

/** What VirusTotal knows of an object. Times are milliseconds since 1970 UTC; null for what it does not tell. */
export interface Verdict {
  readonly judgement: Judgement;
  /** Engines by what they say of it. */
  readonly malicious: number;
  readonly suspicious: number;
  readonly harmless: number;
  readonly undetected: number;
  readonly lastAnalysis: number | null;
  readonly firstSubmission: number | null;
  /** The votes of VirusTotal's users: below 0 is bad. */
  readonly reputation: number | null;
  /** Name of the file, or title of the page. */
  readonly name: string;
  /** What kind of file it is, or what kinds of site. */
  readonly category: string;
  readonly threat: string;
  readonly tags: readonly string[];
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
  /** VirusTotal's own name for the object. */
  readonly resource: string;
  /** The page about it. */
  readonly permalink: string;
}

/** Reads the answer about an object that VirusTotal knows; a sentence where it cannot be read. */
export function readVerdict(collection: Collection, { body }: LookupAnswer): Result<Verdict, string> {
  const data = recordOf(parsedRecord(body)?.['data']);
  const attributes = recordOf(data['attributes']);
  const stats = recordOf(attributes['last_analysis_stats']);
  const id = textOf(data['id']);
  if (id === '' || data['attributes'] === undefined) {
    return err('What came is no answer of VirusTotal, and cannot be read.');
  }
  const [malicious, suspicious, harmless, undetected] = JUDGEMENTS.map((name) => numberOf(stats[name]) ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  return ok({
    judgement: JUDGEMENTS.find((name) => (numberOf(stats[name]) ?? 0) > 0) ?? 'undetected',
    malicious,
    suspicious,
    harmless,
    undetected,
    lastAnalysis: timeOf(attributes['last_analysis_date']),
    firstSubmission: timeOf(attributes['first_submission_date']),
    reputation: numberOf(attributes['reputation']),
    name: textOf(attributes['meaningful_name']) || textOf(attributes['title']),
    category:
      textOf(attributes['type_description']) || distinctTexts(Object.values(recordOf(attributes['categories']))),
    threat:
      textOf(recordOf(attributes['popular_threat_classification'])['suggested_threat_label']) ||
      distinctTexts(listOf(attributes['threat_names'])),
    tags: listOf(attributes['tags']).map(textOf),
    md5: textOf(attributes['md5']),
    sha1: textOf(attributes['sha1']),
    sha256: textOf(attributes['sha256']),
    resource: id,
    permalink: `https://www.virustotal.com/gui/${PAGE[collection]}/${/^[\w.:-]+$/.test(id) ? id : encodeURIComponent(id)}`,
  });
}

/** The worst first: one engine that warns outweighs those that do not. */
const JUDGEMENTS: readonly Judgement[] = ['malicious', 'suspicious', 'harmless', 'undetected'];

const PAGE: Readonly<Record<Collection, string>> = {
  files: 'file',
  urls: 'url',
  domains: 'domain',
  ip_addresses: 'ip-address',
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const distinctTexts = (values: readonly unknown[]): string =>
  [...new Set(values.map(textOf).filter((text) => text !== ''))].join(', ');

/** VirusTotal's seconds since 1970 as milliseconds. */
function timeOf(value: unknown): number | null {
  const seconds = numberOf(value);
  return seconds === null || seconds <= 0 ? null : seconds * 1_000;
}
