import { logonManner, logonTypeMeaning, logonTypeName, logonTypeNumber } from './logonType';

const NAMES: ReadonlyArray<readonly [number, string]> = [
  [0, 'System'],
  [2, 'Interactive'],
  [3, 'Network'],
  [4, 'Batch'],
  [5, 'Service'],
  [7, 'Unlock'],
  [8, 'NetworkCleartext'],
  [9, 'NewCredentials'],
  [10, 'RemoteInteractive'],
  [11, 'CachedInteractive'],
  [12, 'CachedRemoteInteractive'],
  [13, 'CachedUnlock'],
];

describe('logon types', () => {
  it.each(NAMES)('names type %i %s, says what it means and reads its name back', (number, name) => {
    expect(logonTypeName(number)).toBe(name);
    expect(logonTypeMeaning(number)).toMatch(/^[A-Z].*\.$/);
    expect(logonTypeNumber(name)).toBe(number);
  });

  it('says that a number is unknown, or that none was logged', () => {
    expect([logonTypeName(14), logonTypeMeaning(14), logonManner(14)]).toEqual([
      'Unknown type 14',
      '',
      'with the unknown type 14',
    ]);
    expect([logonTypeName(null), logonTypeMeaning(null), logonManner(null)]).toEqual([
      'Not logged',
      '',
      'in a way that the log does not tell',
    ]);
  });

  it('tells the manner so that it follows "logged on"', () => {
    expect(logonManner(2)).toBe('interactively (type 2)');
    expect(logonManner(10)).toBe('by Remote Desktop (type 10)');
  });

  it.each([
    ['Remote interactive (RDP) logons', 10],
    ['remoteInteractive', 10],
    [' Batch ', 4],
    ['5', 5],
    ['Unknown', null],
    ['', null],
    ['-', null],
  ])('reads "%s" as %s', (text, number) => {
    expect(logonTypeNumber(text)).toBe(number);
  });
});
