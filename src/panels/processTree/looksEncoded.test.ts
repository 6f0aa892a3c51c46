import { looksEncoded } from './looksEncoded';

it.each([
  ['powershell -enc LU5vbmludGVyYWN0aXZlIC1FeGVjdXRpb25Qb2xpY3k', true],
  ['cmd /c echo SGVsbG8gV29ybGQsIGhlbGxvIGFnYWlu==', true],
  ['"C:/Program Files/WindowsApps/Microsoft1/Windows2/Terminal3/App4.exe"', false],
  ['ping aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', false],
  ['app.exe --id=6f2b0d4c9a1e4f7b8c3d5e6f7a8b9c0d', false],
  ['', false],
])('%s: %s', (commandLine, expected) => {
  expect(looksEncoded(commandLine)).toBe(expected);
});
