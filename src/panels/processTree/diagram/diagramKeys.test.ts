import { boxForKey } from './diagramKeys';
import { layOut } from './layout';

/*  a - b - c
      - d - e  */
const layout = layOut(
  { lines: Int32Array.of(0, 1, 2, 3, 4), indents: Int32Array.of(0, 1, 2, 1, 2) },
  { first: 0, count: 5 }
);

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowDown', 1, 3],
  ['ArrowUp', 3, 1],
  ['ArrowDown', 2, 4],
  ['ArrowLeft', 4, 3],
  ['ArrowUp', 0, undefined],
  ['ArrowLeft', 0, undefined],
  ['ArrowRight', 2, undefined],
  ['x', 2, undefined],
])('%s from line %d leads to %p', (key, at, line) => {
  expect(boxForKey(key, layout, at)?.line).toBe(line);
});
