import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorInBody } from '../src/datasource/client/errorBody';
import { readFailure } from '../src/datasource/client/failure';
import { failureSentence } from '../src/datasource/client/failureSentence';
import { readLookup } from '../src/datasource/reputation/lookupReading';
import { QUEUE_STOPS } from '../src/datasource/reputation/LookupQueue';
import { wholeFaults } from '../workspace/http/faults/knownFaults';
import { PARTIAL, TOLD } from './faultSentences';

const DOCS = path.resolve(__dirname, '../docs');
const page = readFileSync(path.join(DOCS, 'troubleshooting.md'), 'utf8');
const pictures = readdirSync(path.join(DOCS, 'img/faults'));

describe('the page for when something fails', () => {
  it.each([...TOLD, ['partial', PARTIAL] as const])('tells what is said of %s', (_, sentence) => {
    expect(page.split('\n').filter((line) => line.startsWith('|') && sentence.test(line))).not.toEqual([]);
  });

  it.each([
    [401, '{"message":"Unauthorized"}'],
    [403, '{"message":"…"}'],
    [404, '{"message":"…"}'],
    [500, '{"message":"…"}'],
    [504, '<html></html>'],
    [400, 'Authentication to data source failed'],
  ])("tells what is said of Grafana's own %d", (status, body) => {
    expect(page).toContain(failureSentence(readFailure(status, errorInBody(body, status))));
  });

  it('tells what is said of a table on another plan', () => {
    const innererror = { code: 'UnsupportedApiQueryValidationError', message: "You can use 'x/search' instead." };
    const body = JSON.stringify({ error: { code: 'BadArgumentError', message: '', innererror } });
    expect(page).toContain(failureSentence(readFailure(400, errorInBody(body, 400))));
  });

  it.each([
    [400, 'Authentication to data source failed'],
    [502, ''],
    [504, ''],
  ])('tells what is said of a look-up that ends with %d', (status, text) => {
    const reading = readLookup({ status, text, retryAfter: undefined });
    expect(page).toContain(`| ${'reason' in reading ? reading.reason : ''} |`);
  });

  it.each(Object.values(QUEUE_STOPS))('tells why look-ups stop: %s', (sentence) => {
    expect(page).toContain(`| ${sentence} |`);
  });

  it('shows only pictures that are there', () => {
    const shown = [...page.matchAll(/\]\(img\/faults\/(.+?)\)/g)].map(([, name]) => name);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !pictures.includes(name ?? ''))).toEqual([]);
  });

  it('has a picture of every fault beside it, and of no other', () => {
    const names = [...Object.keys(wholeFaults), 'missing-table', 'unreachable'].map((name) => `${name}.png`);
    expect(pictures.sort()).toEqual(names.sort());
  });

  it('is linked from the front page', () => {
    expect(readFileSync(path.join(DOCS, '../README.md'), 'utf8')).toContain('(docs/troubleshooting.md)');
  });
});
