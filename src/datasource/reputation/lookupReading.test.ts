import { readLookup } from './lookupReading';

const error = (code: string): string => JSON.stringify({ error: { code, message: 'm' } });
const read = (status: number, text: string, retryAfter?: string) => readLookup({ status, text, retryAfter });

describe('an answer to a look-up', () => {
  it.each([
    [200, '{"data":{"id":"x"}}'],
    [404, error('NotFoundError')],
    [403, error('ForbiddenError')],
  ])('of status %d from VirusTotal is kept', (status, text) => {
    expect(read(status, text)).toEqual({ kind: 'answer', status, body: text });
  });

  it.each([
    ['2', 2_000],
    [undefined, undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ])('that wants a pause of %p is asked again after it', (retryAfter, waitMs) => {
    expect(read(429, error('TooManyRequestsError'), retryAfter)).toEqual({ kind: 'busy', waitMs, quota: false });
  });

  it.each([
    [200, '<!doctype html>', 'stop', /answered in place of VirusTotal/],
    [401, error('UserNotActiveError'), 'stop', /VirusTotal did not accept the key \(401, UserNotActiveError\)/],
    [400, 'Authentication to data source failed', 'stop', /VirusTotal did not accept the key \(401\)/],
    [400, error('InvalidArgumentError'), 'fail', /refused the question \(400, InvalidArgumentError\)/],
    [400, '', 'fail', /on its way to VirusTotal \(400\)/],
    [401, '{"message":"Unauthorized"}', 'stop', /Grafana no longer knows who you are/],
    [403, '{"message":"Access denied"}', 'stop', /refused before they came to VirusTotal/],
    [404, '{"message":"Data source not found"}', 'stop', /did not find the data source/],
    [404, '<html></html>', 'fail', /in place of VirusTotal/],
    [500, '', 'fail', /no answer and no reason \(status 500\)/],
    [502, '', 'stop', /could not reach VirusTotal/],
    [503, error('TransientError'), 'retry', /VirusTotal is not available \(503, TransientError\)/],
    [504, '', 'retry', /did not answer in time \(504\)/],
  ])('of status %d and %s is told in a sentence', (status, text, kind, reason) => {
    const reading = read(status, text);
    expect(reading.kind).toBe(kind);
    expect('reason' in reading && reading.reason).toMatch(reason);
  });
});
