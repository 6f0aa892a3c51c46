import { hasTerm } from './hasTerm';

it.each([
  ['c:\\x\\suchost.exe', 'suchost.exe', true],
  ['c:\\x\\suchost.exe', 'SUCHOST', true],
  ['c:\\x\\suchost.exe', 'host.exe', false],
  ['notsuchost.exe suchost.exe', 'suchost.exe', true],
  ['10.0.0.12', '10.0.0.1', false],
  ['"10.0.0.1"', '10.0.0.1', true],
  ['a', 'a', true],
  ['a', '', false],
  ['xa-', 'a-', false],
  ['x-a', '-a', true],
])('%j has %j: %j', (text, term, expected) => {
  expect(hasTerm(text, term)).toBe(expected);
});
