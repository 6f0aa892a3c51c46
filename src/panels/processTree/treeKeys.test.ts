import { treeOf } from '../../../test/builders/tree';
import { planFolds } from './model/folds';
import { outline } from './model/outline';
import { actionForKey } from './treeKeys';

/*   0 a
 *     1 b        the alert's process
 *       2 c
 *     3 d
 *   4 e
 *     5..8 f     four alike */
const model = treeOf([
  { key: 'a' },
  { key: 'b', parentKey: 'a', role: 'source' },
  { key: 'c', parentKey: 'b' },
  { key: 'd', parentKey: 'a' },
  { key: 'e' },
  ...['f1', 'f2', 'f3', 'f4'].map((key) => ({ key, parentKey: 'e', processName: 'f' })),
]);
const press = (key: string, line: number, ...collapsed: readonly string[]) => {
  const plan = planFolds(model, 'repeats', () => false);
  const opened = { collapsed: new Set(collapsed), unfolded: new Set<string>() };
  const shown = outline(model, plan, opened);
  return actionForKey(key, { ...shown, model, plan, at: shown.lines.indexOf(line), collapsed: opened.collapsed }, 2);
};
const FOLD = ~0;

it.each([
  ['ArrowDown', 0, [], { do: 'select', line: 1 }],
  ['ArrowDown', 4, [], { do: 'select', line: FOLD }],
  ['ArrowDown', FOLD, [], { do: 'select', line: FOLD }],
  ['ArrowDown', 0, ['a'], { do: 'select', line: 4 }],
  ['ArrowUp', 3, [], { do: 'select', line: 2 }],
  ['ArrowUp', 0, [], { do: 'select', line: 0 }],
  ['PageDown', 0, [], { do: 'select', line: 2 }],
  ['PageUp', 4, [], { do: 'select', line: 2 }],
  ['Home', 3, [], { do: 'select', line: 0 }],
  ['End', 0, [], { do: 'select', line: FOLD }],
  ['ArrowRight', 0, ['a'], { do: 'open', lines: [0] }],
  ['ArrowRight', 0, [], { do: 'select', line: 1 }],
  ['ArrowRight', 4, [], { do: 'select', line: FOLD }],
  ['ArrowRight', FOLD, [], { do: 'open', lines: [FOLD] }],
  ['ArrowRight', 2, [], undefined],
  ['ArrowLeft', 1, [], { do: 'collapse', rows: [1] }],
  ['ArrowLeft', 1, ['b'], { do: 'select', line: 0 }],
  ['ArrowLeft', 2, [], { do: 'select', line: 1 }],
  ['ArrowLeft', FOLD, [], { do: 'select', line: 4 }],
  ['ArrowLeft', 4, ['e'], undefined],
  ['*', 1, ['b'], { do: 'open', lines: [1, 3] }],
  ['*', FOLD, [], { do: 'open', lines: [FOLD] }],
  ['g', 4, [], { do: 'select', line: 1 }],
  ['n', 1, [], { do: 'search', step: 1 }],
  ['N', 1, [], { do: 'search', step: -1 }],
  ['/', 1, [], { do: 'find' }],
  ['f', 1, [], { do: 'fold' }],
  ['a', 1, [], { do: 'nextAlert' }],
  ['c', 1, [], { do: 'copy' }],
  ['C', 1, [], { do: 'copyAll' }],
  ['Enter', 1, [], { do: 'details' }],
  ['Enter', FOLD, [], { do: 'open', lines: [FOLD] }],
  ['Escape', 1, [], { do: 'close' }],
  ['x', 1, [], undefined],
])('%s on line %d with %j collapsed', (key, line, collapsed, action) => {
  expect(press(key, line, ...collapsed)).toEqual(action);
});
