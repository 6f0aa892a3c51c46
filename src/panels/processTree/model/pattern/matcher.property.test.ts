import fc from 'fast-check';
import { matcherOf } from './matcher';

const found = (expression: string, text: string): boolean | undefined => {
  const matcher = matcherOf(expression);
  if (!matcher.ok) {
    throw new Error(`${expression}: ${matcher.error}`);
  }
  return matcher.value(text.toLowerCase());
};

/** Expressions of everything that is supported, one inside the other. */
const { expression } = fc.letrec<{ expression: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      'a',
      'B',
      '.',
      '\\d',
      '\\W',
      '[ab]',
      '[^a-c]',
      '[A-C1]',
      '\\.',
      '^',
      '$',
      ' ',
      '\\s',
      '-',
      '[\\d-]'
    ),
    tie('expression').map((inner) => `(${inner})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}', '*?'))
      .map(([inner, times]) => `(?:${inner})${times}`)
  ),
  expression: fc
    .tuple(fc.array(tie('atom'), { minLength: 1, maxLength: 3 }), fc.array(tie('atom'), { maxLength: 2 }))
    .map(([parts, others]) => (others.length === 0 ? parts.join('') : `${parts.join('')}|${others.join('')}`)),
}));

it('finds what the browser finds, whatever the expression', () => {
  fc.assert(
    fc.property(
      expression.filter(({ length }) => length < 80),
      fc.string({ unit: fc.constantFrom('a', 'b', 'C', '1', '.', ' ', '-', 'é') }),
      (given, text) => {
        expect(found(given, text)).toBe(new RegExp(given, 'i').test(text));
      }
    ),
    { numRuns: 2_000 }
  );
});

it('reads a text once, where a browser would try for centuries', () => {
  expect(found('^(a+)+$', `${'a'.repeat(100_000)}b`)).toBe(false);
  expect(found('(x+x+)+y', 'x'.repeat(100_000))).toBe(false);
});

it('repeats what reads nothing no more than once', () => {
  expect(found('((((((){99}){99}){99}){99}){99}){99}b', 'ab')).toBe(true);
  expect(found('(a{0}){99}b', 'b')).toBe(true);
});

it('forgets what it worked out when there is too much of it, and still finds', () => {
  const random = Array.from({ length: 20_000 }, (_, at) => 'ab'[((at * 2_654_435_761) >>> 16) & 1]).join('');
  const matcher = matcherOf('^(a|b)*a(a|b){12}c');
  const find = (text: string) => matcher.ok && matcher.value(text);
  expect(find(random)).toBe(false);
  expect(find(`${random}a${'b'.repeat(12)}c`)).toBe(true);
  expect(find('c')).toBe(false);
  expect(find(`a${'b'.repeat(12)}c`)).toBe(true);
});

it('gives up once all texts together have cost more than they may, and not before', () => {
  const matcher = matcherOf('^(a|b)*a(a|b){12}c', 500);
  const find = (text: string) => matcher.ok && matcher.value(text);
  expect(find('c')).toBe(false);
  expect(find('abbabaab'.repeat(50))).toBeUndefined();
  expect(find('a')).toBeUndefined();
});

it('keeps the fields of a process apart', () => {
  expect(found('^b$', 'a\nb\nc')).toBe(true);
  expect(found('a.b|a\\sb|a[^x]b', 'a\nb')).toBe(false);
});

it.each([
  ['a(', 'A "(" is not closed.'],
  ['a)', 'A ")" has no "(" before it.'],
  ['[a', 'A "[" is not closed.'],
  ['*a', 'Nothing to repeat before the "*".'],
  ['a**', 'Nothing to repeat before the "*".'],
  ['(?=a)', 'Groups that begin with "(?" are not supported, but for "(?:".'],
  ['\\bcmd', '"\\b" is not supported.'],
  ['(a)\\1', '"\\1" is not supported.'],
  ['[z-a]', 'A range in "[...]" is the wrong way round.'],
  ['a{2,1}', 'The repeat "{2,1}" is the wrong way round.'],
  ['a{500}', 'Repeats are counted up to 100.'],
  ['((a{99}){99}){99}', 'The expression repeats too much.'],
  ['a\\', 'A "\\" stands at the end.'],
  ['a'.repeat(501), 'The expression is longer than 500 characters.'],
])('refuses %.40s in words', (refused, sentence) => {
  expect(matcherOf(refused)).toEqual({ ok: false, error: sentence });
});
