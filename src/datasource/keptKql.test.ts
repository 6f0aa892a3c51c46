import { keptKql } from './keptKql';

const asked = ['T', 'U'].map((kql) => ({ kql, timespan: { from: 0, to: 1 }, ofDashboard: true }));

it('keeps all KQL of a query where the settings want it', () => {
  expect(keptKql({ keepKql: true }, asked)).toBe('T\n\nU');
  expect(keptKql({ keepKql: true }, [])).toBeUndefined();
});

it.each([undefined, false, 'true'])('keeps none where the setting is %p', (keepKql) => {
  expect(keptKql({ keepKql: keepKql as boolean }, asked)).toBeUndefined();
});
