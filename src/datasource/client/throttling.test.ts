import { waitBeforeRetry } from './throttling';

describe('before a query is sent again, it waits', () => {
  it.each([
    ['as long as the service asks', '7', 0, 0.9, 7_000],
    ['up to a quarter of a minute', '15', 1, 0, 15_000],
    ['not at all for longer than that: it gives up', '16', 0, 0, undefined],
    ['half of the usual time at least, when the service does not ask', undefined, 0, 0, 1_500],
    ['half as long again at most', undefined, 0, 0.999, 4_497],
    ['twice as long the second time', undefined, 1, 0.5, 6_000],
    ['the usual time when the service asks for what is no number', 'soon', 0, 0.5, 3_000],
    ['the usual time when the service asks for none', '0', 0, 0.5, 3_000],
  ])('%s', (_, retryAfter, retryCount, chance, wait) => {
    expect(waitBeforeRetry(retryAfter, retryCount, chance)).toBe(wait);
  });
});
