import fc from 'fast-check';
import { BOX_HEIGHT } from './layout';
import { textSize } from './textSize';

it('keeps letters readable and inside their boxes at every scale, or leaves them out', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 2, noNaN: true }), (scale) => {
      const size = textSize(scale);
      expect(size === 0 || size * scale >= 10.999).toBe(true);
      expect(size).toBeLessThan(BOX_HEIGHT);
    })
  );
});

it.each([
  [2, 12],
  [1, 12],
  [0.55, 20],
  [0.5, 0],
])('at scale %d they are %d pixels high', (scale, size) => {
  expect(textSize(scale)).toBeCloseTo(size);
});
