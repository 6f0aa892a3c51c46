import { actionForKey } from './graphKeys';

it.each([
  ['ArrowLeft', false, { do: 'step', key: 'ArrowLeft' }],
  ['ArrowLeft', true, { do: 'pan', by: { x: 60, y: 0 } }],
  ['3', false, { do: 'link', place: 2 }],
  ['0', false, { do: 'fit' }],
  ['+', true, { do: 'zoom', by: 1 }],
  ['-', false, { do: 'zoom', by: -1 }],
  ['N', true, { do: 'match', by: -1 }],
  ['g', false, { do: 'first' }],
  ['Enter', false, { do: 'open' }],
  ['Tab', false, undefined],
  ['x', false, undefined],
])('%s with shift %s', (key, shift, action) => {
  expect(actionForKey(key, shift)).toEqual(action);
});
