import { answered, NOT_FOUND_BODY } from '../../../test/builders/reputation';
import { pathOf } from './lookup';
import { type LookupState } from './lookupState';
import { observablesFound, observablesOf } from './observable';
import { lookupsOf, reputationRows, screened } from './reputationRows';
import { progressInWords, reputationInWords } from './wording';

const known = (votes: Parameters<typeof answered>[0], relations = {}): LookupState => ({
  kind: 'answered',
  answer: answered(votes),
  relations,
});

/** Rows of observables, with what is known of some by their paths. */
const rowsOf = (texts: readonly string[], states: Readonly<Record<string, LookupState>> = {}) =>
  reputationRows(screened(observablesOf(texts)), (lookup) => states[pathOf(lookup)]);

describe('an observable', () => {
  it('is told what it is, refanged and in one form, however it is written', () => {
    expect(
      observablesOf(['hxxp://Evil[.]example[.]com/A', 'EXAMPLE.org', 'example[.]ORG ', '8.8.8.8', 'hello'])
    ).toEqual([
      { type: 'url', value: 'http://Evil.example.com/A', sourceIndex: 0, seen: 1 },
      { type: 'dns', value: 'example.org', sourceIndex: 1, seen: 2 },
      { type: 'ipv4', value: '8.8.8.8', sourceIndex: 3, seen: 1 },
      { type: 'unknown', value: 'hello', sourceIndex: 4, seen: 1 },
    ]);
  });

  it('keeps the first place that named it', () => {
    const found = [4, 7].map((row) => ({ type: 'dns' as const, value: 'example.org', row }));
    expect(observablesFound(found)).toEqual([{ type: 'dns', value: 'example.org', sourceIndex: 4, seen: 2 }]);
  });

  it('is asked for under the name that VirusTotal gives it', () => {
    const texts = [
      'http://example.org/ü?a=~',
      'EXAMPLE.org',
      '8.8.8.8',
      '2606:4700::1111',
      'D41D8CD98F00B204E9800998ECF8427E',
    ];
    expect(lookupsOf(screened(observablesOf(texts))).map((lookup) => pathOf(lookup))).toEqual([
      `urls/${Buffer.from('http://example.org/ü?a=~').toString('base64url')}`,
      'domains/example.org',
      'ip_addresses/8.8.8.8',
      'ip_addresses/2606%3A4700%3A%3A1111',
      'files/d41d8cd98f00b204e9800998ecf8427e',
    ]);
  });
});

describe('the row of an observable', () => {
  it.each([
    ['10.1.2.3', 'not sent', 'IP address is not global.'],
    ['http://intranet/x', 'not sent', 'Host is unqualified domain name.'],
    [`http://example.org/${'a'.repeat(2_000)}`, 'not sent', 'The URL is longer than 2,000 characters.'],
    ['bob@example.org', 'not sent', 'Observables of type email are not looked up.'],
    ['example.org and more', 'not sent', 'This is no address, domain, URL or hash.'],
    ['nothing of the kind', 'not sent', 'This is no address, domain, URL or hash.'],
    ['example.org', 'waiting', 'Not looked up yet.'],
  ])('of %s says %s', (text, status, reason) => {
    expect(rowsOf([text])).toMatchObject([{ status, reason, positives: null, rawResponse: null }]);
  });

  it.each<[string, LookupState, string, string]>([
    [
      'one that an engine calls malicious',
      known({ malicious: 1, harmless: 60, undetected: 9 }),
      'malicious',
      '1 of 70 engines call it malicious.',
    ],
    [
      'one of mixed repute',
      known({ malicious: 2, suspicious: 3, harmless: 5 }),
      'malicious',
      '2 of 10 engines call it malicious, and 3 suspicious.',
    ],
    ['a suspicious one', known({ suspicious: 1, undetected: 1 }), 'suspicious', '1 of 2 engines call it suspicious.'],
    [
      'a harmless one',
      known({ harmless: 3, undetected: 1 }),
      'harmless',
      '3 of 4 engines call it harmless, and none malicious.',
    ],
    [
      'one that no engine has an opinion of',
      known({ undetected: 2 }),
      'undetected',
      'None of 2 engines has anything against it.',
    ],
    [
      'one that is not known',
      { kind: 'answered', answer: { at: 1, status: 404, body: NOT_FOUND_BODY }, relations: {} },
      'not found',
      'VirusTotal does not know it, which does not mean that it is harmless.',
    ],
    [
      'one with an answer of somebody else',
      { kind: 'answered', answer: { at: 1, status: 200, body: '{"a":1}' }, relations: {} },
      'failed',
      'What came is no answer of VirusTotal, and cannot be read.',
    ],
    ['one that failed', { kind: 'failed', reason: 'Why.' }, 'failed', 'Why.'],
    ['one that was not asked about', { kind: 'stopped', reason: 'Off.' }, 'not asked', 'Off.'],
  ])('of %s tells the verdict in words', (_, state, status, reason) => {
    expect(rowsOf(['example.org'], { 'domains/example.org': state })).toMatchObject([{ status, reason }]);
  });

  it('tells what is related, and why something is not', () => {
    const relations = {
      resolutions: {
        at: 1,
        status: 200,
        body: JSON.stringify({
          data: [
            { attributes: { host_name: 'a.example.org', ip_address: '8.8.8.8' } },
            { attributes: { host_name: 'a.example.org', ip_address: '8.8.4.4' } },
          ],
        }),
      },
      urls: { at: 1, status: 403, body: '{}' },
    };
    expect(rowsOf(['example.org'], { 'domains/example.org': known({}, relations) })).toMatchObject([
      {
        resolvedDomains: 'a.example.org',
        resolvedIps: '8.8.8.8, 8.8.4.4',
        detectedUrls: '',
        relationsNote: 'No URLs: the key may not ask for them; that needs VirusTotal Premium.',
      },
    ]);
  });

  it('names of related URLs those that were detected', () => {
    const urls = {
      at: 1,
      status: 200,
      body: JSON.stringify({
        data: [
          { context_attributes: { url: 'http://bad/' }, attributes: { last_analysis_stats: { malicious: 10 } } },
          { context_attributes: { url: 'http://good/' }, attributes: { last_analysis_stats: { malicious: 0 } } },
        ],
      }),
    };
    const rows = rowsOf(['example.org'], { 'domains/example.org': known({}, { urls, resolutions: 'Cancelled.' }) });
    expect(rows).toMatchObject([{ detectedUrls: 'http://bad/', relationsNote: 'No resolutions: Cancelled.' }]);
  });

  it('stands before those of better repute, and is shown defanged', () => {
    const rows = rowsOf(['10.0.0.1', 'example.net', 'example.org', 'example.com'], {
      'domains/example.org': known({ malicious: 2 }),
      'domains/example.com': known({ malicious: 5 }),
    });
    expect(rows.map(({ observable, status }) => [observable, status])).toEqual([
      ['example[.]com', 'malicious'],
      ['example[.]org', 'malicious'],
      ['example[.]net', 'waiting'],
      ['10[.]0[.]0[.]1', 'not sent'],
    ]);
    expect(reputationInWords(rows)).toBe('4 observables: 2 malicious, 1 waiting, 1 not sent.');
  });
});

it.each([
  [12, 40, 7 * 60_000, '12 of 40 looked up, about 7 minutes left.'],
  [0, 1_200, 61_000, '0 of 1,200 looked up, about 1 minute left.'],
  [3, 4, 0, '3 of 4 looked up, less than a minute left.'],
])('%d of %d is told in words', (done, total, left, words) => {
  expect(progressInWords(done, total, left)).toBe(words);
});
