import fc from 'fast-check';
import { FOUND, LookupDesk, refused } from '../../../test/builders/lookupDesk';
import { type LookupResponse } from './lookupTransport';

const MINUTE = 60_000;
const answers = fc.infiniteStream(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(FOUND) },
    fc.constant(refused(404, 'NotFoundError')),
    fc.constant(refused(429, 'TooManyRequestsError')),
    fc.constant(refused(429, 'QuotaExceededError', '3')),
    fc.constant(refused(503, 'TransientError')),
    fc.constant(refused(400, 'InvalidArgumentError'))
  )
);
/** Paths that are asked for one after the other, how long after the last, and whether their asker leaves at once. */
const questions = fc.array(
  fc.record({ path: fc.constantFrom(...'abcdefghij'), gap: fc.integer({ min: 0, max: 90_000 }), leaves: fc.boolean() }),
  { maxLength: 25 }
);

it('whatever is asked, answered and cancelled, no minute has more requests than allowed, and every question ends', async () => {
  await fc.assert(
    fc.asyncProperty(questions, answers, fc.integer({ min: 1, max: 4 }), async (asked, given, perMinute) => {
      const desk = new LookupDesk({ perMinute, perDay: 500 });
      desk.answer = () => given.next().value as LookupResponse;
      const outcomes: Array<Promise<unknown>> = [];
      for (const { path, gap, leaves } of asked) {
        await desk.clock.pass(gap);
        const controller = new AbortController();
        outcomes.push(desk.ask(path, controller.signal));
        if (leaves) {
          controller.abort();
        }
      }
      await desk.clock.pass(24 * 60 * MINUTE);
      expect(await Promise.all(outcomes)).toHaveLength(asked.length);
      for (const { at } of desk.sent) {
        expect(desk.sent.filter((each) => each.at > at - MINUTE && each.at <= at).length).toBeLessThanOrEqual(
          perMinute
        );
      }
      expect(desk.clock.isAwaited).toBe(false);
    })
  );
});
