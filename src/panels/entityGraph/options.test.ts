import { defaults, resolveOptions } from './options';

it('fills in what is not saved, and what no version would have saved', () => {
  expect(resolveOptions(undefined)).toEqual(defaults);
  expect(resolveOptions({ pins: { a: { x: 1, y: 2 } } })).toEqual(defaults);
  expect(resolveOptions({ cap: -1, byType: 'yes', words: 7, pins: [null, { id: 'a', x: NaN, y: 0 }] })).toEqual(
    defaults
  );
  expect(resolveOptions({ cap: 3.7, words: 'chosen', byType: true, pins: [{ id: 'a', x: 1, y: 2, z: 3 }] })).toEqual({
    cap: 3,
    words: 'chosen',
    byType: true,
    pins: [{ id: 'a', x: 1, y: 2 }],
  });
});
