import fc from 'fast-check';
import { type Camera, fitted, panned, revealed, toPlane, toScreen, zoomedAt } from './camera';
import { Crowd } from './crowd';
import { nearest } from './nearest';
import { stepTo } from './walk';

const number = fc.double({ min: -5_000, max: 5_000, noNaN: true });
const point = fc.record({ x: number, y: number });
const camera = fc.record({ x: number, y: number, scale: fc.double({ min: 0.05, max: 5, noNaN: true }) });
const size = fc.record({ width: fc.integer({ min: 200, max: 2_000 }), height: fc.integer({ min: 120, max: 1_200 }) });
const close = (one: number, other: number): void => expect(Math.abs(one - other)).toBeLessThan(1e-3);

it('goes from the plane to the screen and back', () => {
  fc.assert(
    fc.property(camera, size, point, (at, on, some) => {
      const back = toPlane(at, on, toScreen(at, on, some));
      close(back.x, some.x);
      close(back.y, some.y);
    })
  );
});

it('zooms round a point that stays where it is, and pans by pixels', () => {
  fc.assert(
    fc.property(camera, size, point, fc.double({ min: 0.2, max: 5, noNaN: true }), (at, on, some, factor) => {
      const under = toPlane(at, on, some);
      const after = toScreen(zoomedAt(at, on, factor, some), on, under);
      close(after.x, some.x);
      close(after.y, some.y);
      const moved = toScreen(panned(at, 7, -3), on, under);
      close(moved.x, some.x + 7);
      close(moved.y, some.y - 3);
    })
  );
});

it('fits every point on the screen, and shows a point that is asked for', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), size, camera, (points, on, at) => {
      const columns = [points.map(({ x }) => x), points.map(({ y }) => y)].map((values) => Float64Array.from(values));
      const whole = fitted(columns[0]!, columns[1]!, on);
      const isIn = (shown: Camera, some: { readonly x: number; readonly y: number }): boolean => {
        const { x, y } = toScreen(shown, on, some);
        return x >= 0 && y >= 0 && x <= on.width && y <= on.height;
      };
      // Below the smallest scale there is nothing to be seen.
      if (whole.scale > 0.02) {
        points.forEach((some) => expect(isIn(whole, some)).toBe(true));
      }
      expect(isIn(revealed(at, on, points[0]!), points[0]!)).toBe(true);
    })
  );
});

/*    a b
        c     */
const xs = Float64Array.of(0, 100, 100);
const ys = Float64Array.of(0, 0, 80);
const all = (): boolean => true;

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowDown', 1, 2],
  ['ArrowUp', 2, 1],
  ['ArrowLeft', 2, 0],
  ['ArrowLeft', 0, undefined],
  ['Enter', 0, undefined],
])('%s leads from %s to %s', (key, from, to) => {
  expect(stepTo(key, from, xs, ys, all)).toBe(to);
});

it('steps over what is not shown, and does not find it under the pointer', () => {
  expect(stepTo('ArrowRight', 0, xs, ys, (item) => item !== 1)).toBe(2);
  const scene = { xs, ys, camera: { x: 0, y: 0, scale: 1 }, size: { width: 400, height: 400 } };
  expect(nearest({ ...scene, visible: Uint8Array.of(1, 1, 1) }, { x: 303, y: 203 }, 10)).toBe(1);
  expect(nearest({ ...scene, visible: Uint8Array.of(1, 0, 1) }, { x: 303, y: 203 }, 10)).toBe(-1);
});

it('gives room once', () => {
  const crowd = new Crowd();
  const box = { left: 0, top: 0, width: 10, height: 10 };
  expect([crowd.takes(box), crowd.takes({ ...box, left: 9 }), crowd.takes({ ...box, left: 10 })]).toEqual([
    true,
    false,
    true,
  ]);
});
