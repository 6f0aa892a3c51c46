import { defaults, resolveOptions } from './options';

it('fills in defaults, as for panels that were saved before there were options', () => {
  expect(resolveOptions(undefined)).toEqual(defaults);
  expect(resolveOptions({})).toEqual(defaults);
  expect(resolveOptions({ columns: 'all', folding: 'much', order: 7, view: null })).toEqual(defaults);
});

it('keeps what was saved, and leaves out columns that it does not know or that come twice', () => {
  const saved = { columns: ['start', 'pid', 'mood', 'start'], folding: 'path', order: 'rarity', view: 'diagram' };
  expect(resolveOptions(saved)).toEqual({ ...saved, columns: ['start', 'pid'] });
  expect(resolveOptions({ columns: [] }).columns).toEqual([]);
});
