import { actionForKey } from './timelineKeys';

it.each([
  ['ArrowLeft', false, { do: 'walk', key: 'ArrowLeft' }],
  ['ArrowLeft', true, { do: 'pan', by: -1 }],
  ['ArrowRight', true, { do: 'pan', by: 1 }],
  ['ArrowUp', true, { do: 'walk', key: 'ArrowUp' }],
  ['Enter', false, { do: 'open' }],
  ['Enter', true, { do: 'range' }],
  ['Escape', false, { do: 'leave' }],
  ['+', true, { do: 'zoom', factor: 0.5 }],
  ['-', false, { do: 'zoom', factor: 2 }],
  ['0', false, { do: 'undo' }],
  ['Tab', false, undefined],
  ['x', false, undefined],
])('%s with shift %s', (key, shift, action) => {
  expect(actionForKey(key, shift)).toEqual(action);
});
