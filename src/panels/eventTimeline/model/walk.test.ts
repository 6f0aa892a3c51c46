import { buildBand } from './band';
import { layOutRows } from './rows';
import { walk } from './walk';

const band = buildBand(
  {
    fields: [
      { name: 'time', type: 'time', values: [1, 2, 3, 40, 50] },
      { name: 'lane', type: 'string', values: ['a', 'a', 'b', 'b', 'a'] },
    ],
  },
  { time: '', end: '', lane: '', level: '' }
)!;
const rows = layOutRows([band], 200, { head: 20, leastLane: 18, mostLane: 28 }).lanes;

it.each([
  ['ArrowRight', undefined, { row: 0, at: 0 }],
  ['ArrowRight', { row: 0, at: 0 }, { row: 0, at: 1 }],
  ['ArrowRight', { row: 0, at: 2 }, { row: 0, at: 2 }],
  ['ArrowLeft', { row: 0, at: 2 }, { row: 0, at: 1 }],
  ['ArrowDown', { row: 0, at: 2 }, { row: 1, at: 1 }],
  ['ArrowUp', { row: 1, at: 0 }, { row: 0, at: 1 }],
  ['ArrowUp', { row: 0, at: 0 }, { row: 0, at: 0 }],
  ['Home', { row: 0, at: 2 }, { row: 0, at: 0 }],
  ['End', { row: 1, at: 0 }, { row: 1, at: 1 }],
  ['x', { row: 0, at: 0 }, undefined],
] as const)('%s takes the cursor from %j to %j', (key, from, to) => {
  expect(walk(key, rows, from)).toEqual(to);
});

it('stands still where there is no event', () => {
  expect(walk('ArrowDown', [], undefined)).toBeUndefined();
});
