import { readFileSync } from 'node:fs';
import { boundedAnswer, type LookupAnswer } from '../src/core/reputation/answer';
import { type Collection } from '../src/core/reputation/lookup';
import { readRelations } from '../src/core/reputation/relations';
import { readVerdict } from '../src/core/reputation/verdict';
import { describeWithReference, referenceFile } from './reference';

describeWithReference('answers that VirusTotal once gave', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(referenceFile('virustotal', `${name}.json`), 'utf8'));
  /** The objects were recorded as they are inside of an answer. */
  const answer = (data: unknown): LookupAnswer => ({ at: 0, status: 200, body: JSON.stringify({ data }) });
  const verdictOf = (collection: Collection, data: unknown) => {
    const verdict = readVerdict(collection, answer(data));
    if (!verdict.ok) {
      throw new Error(verdict.error);
    }
    return verdict.value;
  };
  const file = read('vt3_file_1');

  it('about a file are read', () => {
    expect(verdictOf('files', file)).toMatchObject({
      judgement: 'malicious',
      malicious: 40,
      suspicious: 0,
      harmless: 0,
      undetected: 28,
      name: 'itami.exe',
      category: 'Win32 EXE',
      threat: 'trojan.msil/tasker',
      firstSubmission: Date.UTC(2021, 9, 2, 12, 40, 39),
      md5: 'b61a4b8883ba9b9d4d85bdaecab71722',
      permalink: 'https://www.virustotal.com/gui/file/03bd9a94482f180bb047626cb2f27ccf8daa0e201345480b43585580e09c311b',
    });
    expect(verdictOf('files', file).tags).toContain('detect-debug-environment');
  });

  it.each([
    ['vt3_url_0', 'harmless', 0],
    ['vt3_url_1', 'malicious', 1],
  ])('about the URL %s are read', (name, judgement, malicious) => {
    expect(verdictOf('urls', read(name))).toMatchObject({ judgement, malicious, reputation: 0 });
  });

  it('about many files are all read', () => {
    const found = Object.values(read('vt3_search') as Readonly<Record<string, readonly unknown[]>>).flat();
    expect(found.length).toBeGreaterThan(0);
    found.forEach((each) => expect(verdictOf('files', each).sha256).toMatch(/^[0-9a-f]{64}$/));
  });

  it('about related URLs are read', () => {
    const urls = answer(read('vt3_related_links'));
    expect(readRelations({ urls })).toMatchObject({ detectedUrls: 'http://218.54.47.76/', note: '' });
  });

  it('are kept within bounds, and tell the same then', () => {
    const whole = answer(file);
    const bounded = boundedAnswer(whole.body, 6_000);
    expect(bounded.length).toBeLessThanOrEqual(6_000);
    expect(JSON.parse(bounded)).toMatchObject({ left_out: ['last_analysis_results', 'dot_net_assembly'] });
    expect(readVerdict('files', { ...whole, body: bounded })).toEqual(readVerdict('files', whole));
    expect(boundedAnswer(whole.body)).toBe(whole.body);
  });
});
