import { defaults, resolveOptions } from './options';

it('fills in what is not saved, and what no version would have saved', () => {
  expect(resolveOptions(undefined)).toEqual(defaults);
  expect(resolveOptions({ sort: 'colour', variable: 7, column: '' })).toEqual(defaults);
  const saved = { sort: 'name', variable: 'process', column: 'key' };
  expect(resolveOptions({ ...saved, old: true })).toEqual(saved);
});
