import { fitted, opened, panned, revealed, zoomed } from './camera';

const still = { x: 0, y: 0, scale: 1 };
const screen = { width: 400, height: 300 };

it('zooms round the pointer, within bounds', () => {
  const { x, y, scale } = zoomed({ x: 10, y: 20, scale: 1 }, 0.5, 110, 220);
  expect([x, y, scale]).toEqual([60, 120, 0.5]);
  expect(zoomed(still, 100, 0, 0).scale).toBe(2);
  expect(zoomed(still, 0.001, 0, 0).scale).toBe(0.1);
});

it('pans', () => {
  expect(panned(still, 3, -4)).toEqual({ x: 3, y: -4, scale: 1 });
});

it('fits a large diagram, and centres a small one without blowing it up', () => {
  expect(fitted({ width: 752, height: 100 }, screen)).toEqual({ x: 12, y: 125, scale: 0.5 });
  expect(fitted({ width: 100, height: 100 }, screen)).toEqual({ x: 150, y: 100, scale: 1 });
});

it('opens with the whole diagram where its names can be read then, else round a place of it', () => {
  const place = { x: 700, y: 40 };
  expect(opened({ width: 500, height: 100 }, place, screen)).toEqual(fitted({ width: 500, height: 100 }, screen));
  expect(opened({ width: 1_000, height: 100 }, place, screen)).toEqual({ x: -500, y: 110, scale: 1 });
});

it('moves only as far as it must to show a box', () => {
  const at = (x: number, y: number) => revealed(still, { x, y, width: 100, height: 20 }, screen);
  expect(at(50, 50)).toEqual(still);
  expect(at(350, 50)).toEqual({ x: -62, y: 0, scale: 1 });
  expect(at(-30, 290)).toEqual({ x: 42, y: -22, scale: 1 });
});
