import { codePointLength, codePointSum } from './codePoints';
import { crc32 } from './crc32';
import { delimiterCount, delimitersOf } from './delimiters';
import { LOGON_FEATURES } from './logonFeatures';
import { PROCESS_FEATURES, type FeaturedProcess } from './processFeatures';

const process = (given: Partial<FeaturedProcess>): FeaturedProcess => ({
  path: '',
  commandLine: '',
  subjectLogonId: '',
  ...given,
});

/** Figures that msticpy's own tests print for this sentence. */
describe('a text in numbers', () => {
  const sentence = 'The quick & sly (as all foxes might be/or not) fox, jumped over a frog.';

  it('has the figures that msticpy publishes', () => {
    expect(codePointSum(sentence)).toBe(6_199);
    expect(delimiterCount(sentence)).toBe(20);
    expect(crc32(sentence)).toBe(2_011_081_507);
    expect(crc32(delimitersOf(sentence))).toBe(2_337_396_062);
  });

  it('is counted in code points, not in UTF-16 units', () => {
    expect(codePointLength('a😀b')).toBe(3);
    expect(codePointSum('a😀b')).toBe(0x61 + 0x1f600 + 0x62);
    expect(crc32('😀é')).toBe(555_369_841);
    expect(codePointLength('\ud83d')).toBe(1);
    expect(codePointSum('\ud83dx')).toBe(0xd83d + 0x78);
  });

  it('is divided by what Python takes for white space', () => {
    expect(delimiterCount('a\u00a0b\u0085c\u001cd\u3000e\t')).toBe(5);
    expect(delimiterCount('a\ufeffb\u200bc_!@#^*+=?[]{}<>~`')).toBe(0);
    expect(delimitersOf('cmd /c "a|b" & c:\\x-y.exe;%z%,\'$(1)')).toBe(' / "|" & :\\-.;%%,\'$()');
  });
});

describe('the features of a process', () => {
  /** The figures are Python's for these texts. */
  it('are those of msticpy', () => {
    const sample = process({
      path: 'C:\\Tools\\Ünzip x.exe',
      commandLine: 'unzip -o "d:\\a b.zip" | more',
      subjectLogonId: '0x3e7',
    });
    expect(PROCESS_FEATURES.pathScore(sample)).toBe(2_027);
    expect(PROCESS_FEATURES.pathLogScore(sample)).toBeCloseTo(3.3068537486930087, 12);
    expect(PROCESS_FEATURES.pathHash(sample)).toBe(628_191_568);
    expect(PROCESS_FEATURES.commandlineTokensFull(sample)).toBe(12);
    expect(PROCESS_FEATURES.commandlineTokensHash(sample)).toBe(3_456_178_672);
    expect(PROCESS_FEATURES.commandlineLen(sample)).toBe(28);
    expect(PROCESS_FEATURES.commandlineLogLen(sample)).toBeCloseTo(1.4471580313422192, 12);
    expect(PROCESS_FEATURES.commandlineScore(sample)).toBe(2_339);
    expect(PROCESS_FEATURES.isSystemSession(sample)).toBe(1);
  });

  it('are 0, not minus infinity, for a process that was logged without path and command line', () => {
    const empty = process({});
    expect(PROCESS_FEATURES.pathLogScore(empty)).toBe(0);
    expect(PROCESS_FEATURES.commandlineLogLen(empty)).toBe(0);
    expect(PROCESS_FEATURES.isSystemSession(empty)).toBe(0);
  });

  it.each([
    ['0x3e7', 1],
    ['-1', 1],
    ['0x3e4', 0],
    ['0x3e70', 0],
  ])('put logon session %s in or out of the system: %d', (subjectLogonId, expected) => {
    expect(PROCESS_FEATURES.isSystemSession(process({ subjectLogonId }))).toBe(expected);
  });
});

it('tells a logon without type or time from one of the system at midnight', () => {
  const unknown = { account: 'AB', logonType: null, time: null };
  const known = { account: 'AB', logonType: 0, time: Date.UTC(2026, 2, 10, 0, 30) };
  expect([
    LOGON_FEATURES.AccountNum(unknown),
    LOGON_FEATURES.LogonType(unknown),
    LOGON_FEATURES.LogonHour(unknown),
  ]).toEqual([131, -1, -1]);
  expect([LOGON_FEATURES.AccountNum(known), LOGON_FEATURES.LogonType(known), LOGON_FEATURES.LogonHour(known)]).toEqual([
    131, 0, 0,
  ]);
});
