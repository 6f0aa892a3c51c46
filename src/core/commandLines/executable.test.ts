import { executableTerm, imageTerm } from './executable';

it.each([
  ['ftp -s:x', 'ftp'],
  ['"C:\\Program Files\\x\\app.exe" -q', 'app'],
  ['.\\suchost.EXE   -a', 'suchost'],
  ['  /usr/bin/wget x', 'wget'],
  ['%COMSPEC% /c x', ''],
  ['', ''],
  ['"', ''],
])('the program of %j is %j', (commandLine, term) => {
  expect(executableTerm(commandLine)).toBe(term);
});

it('takes the name of an image without its folder', () => {
  expect(imageTerm('c:\\x\\run.bat')).toBe('run.bat');
});
