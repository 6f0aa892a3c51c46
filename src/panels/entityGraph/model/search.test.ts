import { graphOf } from '../../../../test/builders/entityGraph';
import { searchNodes } from './search';

const model = graphOf(
  [
    { id: 'a', title: 'Odd logon', subTitle: 'Alert' },
    { id: 'h', title: 'WS-7' },
    { id: 'f', title: 'x.exe' },
  ],
  []
);
const properties = ['{"Description":"on WS-7"}', '{}', '{"Directory":"C:\\\\Temp"}'];

it.each([
  ['ws-7', [1, 0]],
  ['TEMP x.exe', [2]],
  ['alert', [0]],
  ['nothing', []],
  ['  ', []],
])('%j finds %j, names first', (search, found) => {
  expect(searchNodes(model, (row) => properties[row]!, search)).toEqual(found);
});
