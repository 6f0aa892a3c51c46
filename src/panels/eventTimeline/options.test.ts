import { defaults, resolveOptions } from './options';

it('fills in defaults, and ignores what it does not understand', () => {
  expect(resolveOptions(undefined)).toEqual(defaults);
  expect(resolveOptions({ axis: 'moon', size: 3, alertTime: null, bands: 'none' })).toEqual(defaults);
});

it('keeps what was saved', () => {
  expect(resolveOptions({ axis: 'data', size: 'wall', bands: { A: { lane: 'user', end: 7 } } })).toMatchObject({
    axis: 'data',
    size: 'wall',
    bands: { A: { title: '', lane: 'user', end: '' } },
  });
});
