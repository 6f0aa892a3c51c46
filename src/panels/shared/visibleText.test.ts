import { visibleText } from './visibleText';

it.each([
  ['plain text', 'cmd.exe /c "dir"', 'cmd.exe /c "dir"'],
  ['a right-to-left override', 'evil\u202egpj.exe', 'evil[U+202E]gpj.exe'],
  ['line breaks and tabs', 'a\r\n\tb', 'a␍␊␉b'],
  ['an escape sequence', '\u001b[31mred', '␛[31mred'],
  ['a zero-width space', 'p\u200bs', 'p[U+200B]s'],
  ['a byte order mark', '\ufeffx', '[U+FEFF]x'],
  ['right-to-left scripts and emoji', 'שלום مرحبا 😀', 'שלום مرحبا 😀'],
])('%s', (_, text, visible) => {
  expect(visibleText(text)).toBe(visible);
});
