import fc from 'fast-check';
import { defang } from './defang';
import { extractIndicators } from './extract';
import { type IndicatorType } from './indicator';
import { parseIpv6 } from './ipv6';
import { refang } from './refang';
import { screen } from './screen';

const word = fc.stringMatching(/^[a-z][a-z0-9]{1,9}$/);
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{1,9}$/);
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const domain = fc
  .tuple(word, word, fc.constantFrom('com', 'org', 'co.uk', 'xyz', 'de', 'рф'))
  .map((parts) => parts.join('.'));
const ipv4 = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => parts.join('.'));
const group = fc.nat(0xffff).map((value) => value.toString(16));
const ipv6 = fc
  .array(group, { minLength: 8, maxLength: 8 })
  .map((groups) => groups.join(':'))
  .filter((text) => /\d/.test(text));

const planted: Readonly<Record<IndicatorType, fc.Arbitrary<string>>> = {
  ipv4,
  ipv6,
  dns: domain,
  url: fc
    .tuple(
      fc.constantFrom('http', 'HTTPS', 'ftp', 'hTtp', 'sftp', 'ldap', 'ws'),
      fc.oneof(domain, ipv4, word),
      fc.array(name, { maxLength: 3 })
    )
    .map(([scheme, host, path]) => `${scheme}://${[host, ...path].join('/')}`),
  email: fc.tuple(word, domain).map((parts) => parts.join('@')),
  md5: digits(32),
  sha1: digits(40),
  sha256: digits(64),
  windows_path: fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `C:\\${names.join('\\')}.exe`),
  unc_path: fc.tuple(word, name, name).map(([host, share, file]) => `\\\\${host}\\${share}\\${file}.txt`),
  linux_path: fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `/tmp/${names.join('/')}`),
  registry_key: fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `HKLM\\Software\\${names.join('\\')}`),
};
const one = fc.oneof(
  ...Object.entries(planted).map(([type, values]) => values.map((value) => ({ type: type as IndicatorType, value })))
);
const noise = fc
  .array(
    fc.constantFrom(
      'echo',
      '-nop',
      '/c',
      '"quoted"',
      '$x',
      '=',
      '(',
      'é',
      '[0]',
      '1.0',
      '%PATH%',
      '&&',
      'a::b',
      '10:20'
    ),
    { maxLength: 8 }
  )
  .map((words) => words.join(' '));

describe('an indicator', () => {
  it('is found in its place, and nothing is in noise', () => {
    fc.assert(
      fc.property(one, noise, noise, ({ type, value }, before, after) => {
        expect(extractIndicators(before)).toEqual([]);
        const start = before.length + 1;
        const text = `${before} ${value} ${after}`;
        expect(extractIndicators(text)).toContainEqual({ type, value, raw: value, start, end: start + value.length });
      })
    );
  });

  it('is found defanged too, with its plain value and its place as written', () => {
    fc.assert(
      fc.property(one, noise, noise, ({ type, value }, before, after) => {
        const raw = defang(type, value);
        const start = before.length + 1;
        expect(refang(raw)).toBe(value);
        expect(extractIndicators(`${before} ${raw} ${after}`)).toContainEqual({
          type,
          value,
          raw,
          start,
          end: start + raw.length,
        });
      })
    );
  });
});

describe('the indicators of any text', () => {
  const piece = fc.constantFrom(
    '\\',
    '/',
    '.',
    ':',
    '@',
    '[',
    '[.]',
    ']',
    '(',
    '://',
    'http',
    'hxxp',
    'C:',
    'a',
    'com',
    '1',
    '%2F',
    ' ',
    '"',
    "'",
    '-',
    '\u200b',
    '。',
    'é',
    'HKLM',
    '$env:x',
    '::'
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(piece, { maxLength: 60 }).map((all) => all.join(''))
  );

  it('stand where they say, refang to their values, are sorted, and never overlap within a type', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const indicators = extractIndicators(text);
        const ends = new Map<IndicatorType, number>();
        indicators.forEach(({ type, start, end, raw, value }, index) => {
          expect(text.slice(start, end)).toBe(raw);
          expect(value.length).toBeGreaterThan(0);
          expect(start).toBeGreaterThanOrEqual(indicators[index - 1]?.start ?? 0);
          expect(start).toBeGreaterThanOrEqual(ends.get(type) ?? 0);
          ends.set(type, end);
          expect(refang(defang(type, value))).toBe(value);
          screen(value, type);
        });
      })
    );
  });
});

describe('an IPv6 address', () => {
  it('is what the URL standard takes for one', () => {
    const text = fc
      .array(fc.oneof(group, fc.constantFrom(':', '::', '1.2.3.4', ':')), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(text, ipv6), (address) => {
        expect(parseIpv6(address) !== undefined).toBe(URL.canParse(`http://[${address}]/`));
      })
    );
  });
});
