import { parsePid } from './pid';

it.each([
  ['0x1580', 0x1580],
  ['0X1A', 26],
  ['5504', 5504],
  ['', null],
  ['-', null],
  ['0x', null],
  ['-5', null],
  ['0xffffffffffffffffff', null],
])('the pid %j is %s', (text, pid) => {
  expect(parsePid(text)).toBe(pid);
});
