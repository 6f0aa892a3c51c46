import fc from 'fast-check';
import { answered, NOT_FOUND_BODY } from '../../../test/builders/reputation';
import { type LookupState } from './lookupState';
import { observablesOf } from './observable';
import { reputationRows, screened, STATUSES } from './reputationRows';

const texts = fc.array(
  fc.oneof(
    fc.string(),
    fc.domain(),
    fc.ipV4(),
    fc.ipV6(),
    fc.webUrl(),
    fc.constantFrom('hxxp://evil[.]example[.]org', '', 'C:\\a.exe', 'd41d8cd98f00b204e9800998ecf8427e')
  ),
  { maxLength: 20 }
);
const count = fc.nat({ max: 90 });
const states = fc.array(
  fc.oneof(
    fc.constant<LookupState>({ kind: 'waiting' }),
    fc.constant<LookupState>({ kind: 'failed', reason: 'Why.' }),
    fc.constant<LookupState>({ kind: 'stopped', reason: 'Why.' }),
    fc
      .record({ malicious: count, suspicious: count, harmless: count, undetected: count })
      .map((votes): LookupState => ({ kind: 'answered', answer: answered(votes), relations: {} })),
    fc
      .oneof(fc.constant(NOT_FOUND_BODY), fc.json(), fc.string())
      .chain((body) =>
        fc
          .constantFrom(200, 404)
          .map((status): LookupState => ({ kind: 'answered', answer: { at: 1, status, body }, relations: {} }))
      )
  ),
  { minLength: 1, maxLength: 5 }
);

it('every observable ends in exactly one row, with one status and the reason for it', () => {
  fc.assert(
    fc.property(texts, states, (given, known) => {
      const observables = observablesOf(given);
      let turn = 0;
      const rows = reputationRows(screened(observables), () => known[turn++ % known.length]);
      const keys = (list: ReadonlyArray<{ type: string; value: string }>) =>
        list.map(({ type, value }) => `${type} ${value}`).sort();
      expect(keys(rows)).toEqual(keys(observables));
      expect(observables.reduce((sum, { seen }) => sum + seen, 0)).toBe(given.length);
      for (const { status, reason } of rows) {
        expect(STATUSES).toContain(status);
        expect(reason).toMatch(/\.$/);
      }
    })
  );
});
