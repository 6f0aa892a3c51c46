import { createHash } from 'node:crypto';
import { toolFile } from '../sample/story/toolFile';

/** An object that the stand-in knows, in the shape of VirusTotal's API v3. */
export interface KnownObject {
  readonly type: 'file' | 'url' | 'domain' | 'ip_address';
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** How many engines say what; the rest of 70 know nothing. */
interface Votes {
  readonly malicious?: number;
  readonly suspicious?: number;
  readonly harmless?: number;
}

const ENGINES = 70;
const seconds = (iso: string): number => Date.parse(iso) / 1_000;
const LAST_ANALYSIS = seconds('2026-03-10T06:40:00Z');

/** What the stand-in knows, by the ids under which it may be asked for. */
export function knownObjects(): ReadonlyMap<string, KnownObject> {
  const { md5, sha1, sha256, name } = toolFile;
  const tool: KnownObject = {
    type: 'file',
    id: sha256,
    attributes: {
      ...analysis({ malicious: 46, suspicious: 1 }),
      md5,
      sha1,
      sha256,
      meaningful_name: name,
      names: [name],
      type_description: 'Win32 EXE',
      size: 481_280,
      first_submission_date: seconds('2026-03-04T19:12:08Z'),
      popular_threat_classification: { suggested_threat_label: 'trojan.harbor/standin' },
      reputation: -38,
      tags: ['peexe', 'runtime-modules', 'detect-debug-environment'],
    },
  };
  return new Map([
    ...[md5, sha1, sha256].map((hash) => [`files/${hash}`, tool] as const),
    url('http://cdn.example.net/stage.ps1', { malicious: 12, suspicious: 2, harmless: 40 }),
    url('http://cdn.example.net/invoice', { malicious: 3, harmless: 55 }),
    url('https://collect.example.org/in?id=7f3a', { suspicious: 2, harmless: 51 }),
    domain('cdn.example.net', { malicious: 9, suspicious: 1, harmless: 48 }),
    domain('collect.example.org', { suspicious: 3, harmless: 52 }),
    domain('example.com', { harmless: 64 }),
    domain('static.example.com', {}),
  ]);
}

/** What names and addresses were seen together, by the path of the object. */
export const KNOWN_RESOLUTIONS: Readonly<Record<string, ReadonlyArray<readonly [host: string, address: string]>>> = {
  'domains/cdn.example.net': [
    ['cdn.example.net', toolFile.address],
    ['cdn.example.net', '198.51.100.77'],
  ],
  'domains/collect.example.org': [['collect.example.org', toolFile.address]],
};

/** VirusTotal's own id of a URL; it is asked for by its base64. */
const urlKey = (address: string): string => `urls/${Buffer.from(address).toString('base64url')}`;

function url(address: string, votes: Votes): readonly [string, KnownObject] {
  return [
    urlKey(address),
    {
      type: 'url',
      id: createHash('sha256').update(address).digest('hex'),
      attributes: {
        ...analysis(votes),
        url: address,
        last_final_url: address,
        first_submission_date: seconds('2026-03-05T11:00:00Z'),
        categories: { 'Stand-in 1': 'malware sites' },
        reputation: -4,
        tags: [],
      },
    },
  ];
}

function domain(name: string, votes: Votes): readonly [string, KnownObject] {
  return [
    `domains/${name}`,
    {
      type: 'domain',
      id: name,
      attributes: { ...analysis(votes), categories: { 'Stand-in 1': 'content delivery' }, reputation: 0, tags: [] },
    },
  ];
}

/** The engines are numbered, so that nobody takes what they say for the verdict of a real one. */
function analysis({ malicious = 0, suspicious = 0, harmless = 0 }: Votes): Readonly<Record<string, unknown>> {
  const undetected = ENGINES - malicious - suspicious - harmless;
  const categories = Object.entries({ malicious, suspicious, harmless, undetected }).flatMap(([category, count]) =>
    Array.from({ length: count }, () => category)
  );
  return {
    last_analysis_date: LAST_ANALYSIS,
    last_analysis_stats: { malicious, suspicious, harmless, undetected, timeout: 0 },
    last_analysis_results: Object.fromEntries(
      categories.map((category, index) => {
        const engine_name = `Stand-in ${index + 1}`;
        return [engine_name, { category, engine_name, method: 'blacklist', result: category }];
      })
    ),
  };
}
