import { LookupDesk, NOON, refused } from '../../../test/builders/lookupDesk';
import { type LookupResponse } from './lookupTransport';
import { WINDOW_MS } from '../../core/reputation/requestLog';

const THROTTLED = refused(429, 'TooManyRequestsError');
const QUOTA = refused(429, 'QuotaExceededError');
const NOT_THERE = refused(503, 'TransientError');

/** The outcome in a word, and its reason. */
const told = async (outcome: ReturnType<LookupDesk['ask']>): Promise<string> => {
  const ended = await outcome;
  return ended.kind === 'answered' ? `answered ${ended.answer.status}` : `${ended.kind}: ${ended.reason}`;
};

describe('the queue of look-ups', () => {
  it('sends what the key allows at once, and the rest when its minute is over', async () => {
    const desk = new LookupDesk({ perMinute: 2, perDay: 500 });
    const outcomes = ['a', 'b', 'c'].map((path) => desk.ask(path));
    await desk.clock.pass(WINDOW_MS - 1);
    expect(desk.paths).toEqual(['a', 'b']);
    expect(desk.timeLeft('c')).toBe(1);
    await desk.clock.pass(1);
    expect(await Promise.all(outcomes)).toHaveLength(3);
    expect(desk.sent.at(-1)).toEqual({ path: 'c', at: NOON + WINDOW_MS });
    expect(desk.timeLeft('c')).toBe(0);
  });

  it('asks an equal question once, and not again while its answer is fresh', async () => {
    const desk = new LookupDesk();
    await Promise.all([desk.ask('a'), desk.ask('a')]);
    await desk.ask('a');
    expect(desk.paths).toEqual(['a']);
    await desk.clock.pass(24 * 3_600_000);
    await desk.ask('a');
    expect(desk.paths).toEqual(['a', 'a']);
  });

  it('asks sooner again for what was not found', async () => {
    const desk = new LookupDesk();
    desk.answer = () => refused(404, 'NotFoundError');
    expect(await told(desk.ask('a'))).toBe('answered 404');
    await desk.clock.pass(6 * 3_600_000);
    await desk.ask('a');
    expect(desk.sent).toHaveLength(2);
  });

  it('keeps to the limits and knows its answers when the page is loaded again', async () => {
    const desk = new LookupDesk({ perMinute: 2, perDay: 500 });
    await Promise.all([desk.ask('a'), desk.ask('b')]);
    const reloaded = new LookupDesk({ perMinute: 2, perDay: 500 }, desk.storage, desk.clock);
    await reloaded.ask('a');
    const next = reloaded.ask('c');
    await desk.clock.pass(WINDOW_MS - 1);
    expect(reloaded.paths).toEqual([]);
    await desk.clock.pass(1);
    await next;
    expect(reloaded.paths).toEqual(['c']);
  });

  it('sends nothing more that nobody waits for, and keeps what is on its way', async () => {
    const desk = new LookupDesk();
    let give: (response: LookupResponse) => void = () => undefined;
    desk.answer = () => new Promise((resolve) => (give = resolve));
    const controller = new AbortController();
    const outcomes = ['a', 'b'].map((path) => desk.ask(path, controller.signal));
    const stays = desk.ask('c');
    await desk.clock.pass(0);
    controller.abort();
    expect(await Promise.all(outcomes)).toMatchObject([{ kind: 'stopped' }, { kind: 'stopped' }]);
    desk.answer = () => refused(404, 'NotFoundError');
    give(refused(404, 'NotFoundError'));
    await stays;
    expect(desk.paths).toEqual(['a', 'c']);
    expect(await told(desk.ask('a'))).toBe('answered 404');
    expect(desk.paths).toEqual(['a', 'c']);
  });

  it('waits for no time when nobody waits any more', async () => {
    const desk = new LookupDesk({ perMinute: 1, perDay: 500 });
    const controller = new AbortController();
    const outcomes = ['a', 'b'].map((path) => desk.ask(path, controller.signal));
    await outcomes[0];
    await desk.clock.pass(0);
    expect(desk.clock.isAwaited).toBe(true);
    controller.abort();
    await outcomes[1];
    expect(desk.clock.isAwaited).toBe(false);
  });

  it('says so when the requests of the day are used up, and goes on the next day', async () => {
    const desk = new LookupDesk({ perMinute: 4, perDay: 1 });
    await desk.ask('a');
    expect(await told(desk.ask('b'))).toMatch(/^stopped: The day's look-ups are used up\. .* midnight, UTC/);
    await desk.clock.pass(12 * 3_600_000);
    expect(await told(desk.ask('b'))).toBe('answered 200');
  });
});

describe('a service that turns a request away', () => {
  it('is asked again when it says', async () => {
    const desk = new LookupDesk();
    desk.answer = () => refused(429, 'TooManyRequestsError', '7');
    const outcome = desk.ask('a');
    await desk.clock.pass(6_999);
    desk.answer = () => refused(404, 'NotFoundError');
    expect(desk.sent).toHaveLength(1);
    await desk.clock.pass(1);
    expect(await told(outcome)).toBe('answered 404');
  });

  it('is asked again after a minute, then two, and then left alone, where it does not say when', async () => {
    const desk = new LookupDesk();
    desk.answer = () => THROTTLED;
    const outcome = told(desk.ask('a'));
    await desk.clock.pass(10 * WINDOW_MS);
    expect(await outcome).toMatch(/^stopped: VirusTotal keeps turning requests away \(429\)/);
    expect(desk.sent.map(({ at }) => (at - NOON) / WINDOW_MS)).toEqual([0, 1, 3, 7]);
  });

  it('is left alone for the day when a minute does not restore the quota', async () => {
    const desk = new LookupDesk();
    desk.answer = () => QUOTA;
    const outcome = told(desk.ask('a'));
    await desk.clock.pass(WINDOW_MS);
    expect(await outcome).toMatch(/^stopped: VirusTotal turns requests away \(429\): the quota of the key is used up/);
    expect(await told(desk.ask('b'))).toMatch(/quota of the key is used up/);
    expect(desk.sent).toHaveLength(2);
    desk.answer = () => refused(404, 'NotFoundError');
    await desk.clock.pass(12 * 3_600_000);
    expect(await told(desk.ask('b'))).toBe('answered 404');
  });

  it('is not waited for when it wants to be left alone for hours', async () => {
    const desk = new LookupDesk();
    desk.answer = () => refused(429, 'QuotaExceededError', '7200');
    expect(await told(desk.ask('a'))).toMatch(/^stopped: VirusTotal turns requests away \(429\)/);
  });

  it('is tried three times where it is not there, and the others after that', async () => {
    const desk = new LookupDesk();
    desk.answer = (path) => (path === 'a' ? NOT_THERE : refused(404, 'NotFoundError'));
    const outcomes = ['a', 'b'].map((path) => told(desk.ask(path)));
    await desk.clock.pass(WINDOW_MS);
    expect(await Promise.all(outcomes)).toEqual([
      'failed: VirusTotal is not available (503, TransientError). Try again later.',
      'answered 404',
    ]);
    expect(desk.paths).toEqual(['a', 'a', 'a', 'b']);
  });

  it.each<[string, LookupDesk['answer'], RegExp]>([
    ['does not know the key', () => refused(401, 'WrongCredentialsError'), /did not accept the key \(401, Wrong/],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch')), /Grafana cannot be reached/],
  ])('and that %s, is not asked for the rest', async (_, answer, reason) => {
    const desk = new LookupDesk();
    desk.answer = answer;
    const outcomes = await Promise.all(['a', 'b'].map((path) => told(desk.ask(path))));
    expect(outcomes.every((outcome) => reason.test(outcome))).toBe(true);
    expect(desk.paths).toEqual(['a']);
  });
});
