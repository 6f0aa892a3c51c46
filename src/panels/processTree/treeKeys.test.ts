import { treeOf } from '../../../test/builders/tree';
import { visibleRows } from './model';
import { actionForKey } from './treeKeys';

/*   0 a
 *     1 b        the alert's process
 *       2 c
 *     3 d
 *   4 e          */
const model = treeOf([
  { key: 'a' },
  { key: 'b', parentKey: 'a', role: 'source' },
  { key: 'c', parentKey: 'b' },
  { key: 'd', parentKey: 'a' },
  { key: 'e' },
]);
const press = (key: string, selected: number, ...folded: readonly string[]) => {
  const collapsed = new Set(folded);
  return actionForKey(key, { model, visible: visibleRows(model, collapsed), selected, collapsed, page: 2 });
};

it.each([
  ['ArrowDown', 0, [], { do: 'select', row: 1 }],
  ['ArrowDown', 4, [], { do: 'select', row: 4 }],
  ['ArrowDown', 0, ['a'], { do: 'select', row: 4 }],
  ['ArrowUp', 3, [], { do: 'select', row: 2 }],
  ['ArrowUp', 0, [], { do: 'select', row: 0 }],
  ['PageDown', 0, [], { do: 'select', row: 2 }],
  ['PageUp', 4, [], { do: 'select', row: 2 }],
  ['Home', 3, [], { do: 'select', row: 0 }],
  ['End', 0, [], { do: 'select', row: 4 }],
  ['ArrowRight', 0, ['a'], { do: 'expand', rows: [0] }],
  ['ArrowRight', 0, [], { do: 'select', row: 1 }],
  ['ArrowRight', 2, [], undefined],
  ['ArrowLeft', 1, [], { do: 'collapse', rows: [1] }],
  ['ArrowLeft', 1, ['b'], { do: 'select', row: 0 }],
  ['ArrowLeft', 2, [], { do: 'select', row: 1 }],
  ['ArrowLeft', 4, [], undefined],
  ['*', 1, ['b'], { do: 'expand', rows: [1, 3] }],
  ['g', 4, [], { do: 'select', row: 1 }],
  ['c', 1, [], { do: 'copy' }],
  ['Enter', 1, [], { do: 'details' }],
  ['Escape', 1, [], { do: 'close' }],
  ['x', 1, [], undefined],
])('%s on row %d with %j folded', (key, selected, folded, action) => {
  expect(press(key, selected, ...folded)).toEqual(action);
});
