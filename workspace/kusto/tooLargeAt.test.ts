import { createBinder } from './adapter';
import { tooLargeAt } from './tooLargeAt';

const deep = (open: string, close: string): string => open.repeat(501) + close.repeat(501);

it.each([
  ['brackets', `print ${deep('(', ')')}`, 506],
  ['brackets of every sort', `print ${'([{'.repeat(200)}`, 506],
  [
    'brackets after texts, comments and their ends',
    `// "\nprint "\\"", '"', @"\\", \`\`\`"\`\`\`, ${deep('[', ']')}`,
    537,
  ],
  ['brackets after a text that its line ends', `print "\n${deep('(', ')')}`, 508],
])('finds %s', (_, query, at) => {
  expect(tooLargeAt(query)).toEqual({ start: at, what: undefined });
});

it.each([
  ['as many as the parser reads', `print ${'('.repeat(500)}1`],
  ['as many beside each other', 'print (1), '.repeat(900)],
  ['a text', `print "${deep('(', ')')}"`],
  ['an escaped quote', `print '\\'${deep('(', ')')}'`],
  ['a verbatim text', `print @"\\""${deep('(', ')')}"`],
  ['a comment', `// ${deep('(', ')')}\nprint 1`],
  ['lines between fences', `print \`\`\`\n${deep('{', '}')}\n\`\`\``],
])('lets %s pass', (_, query) => {
  expect(tooLargeAt(query)).toBeUndefined();
});

const many = (count: number, item: (index: number) => string, separator = ', '): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(separator);

it.each<[what: RegExp, query: string]>([
  [/more than 50,000 words and signs/, `print ${many(50_000, () => '1', '+')}`],
  [/more than 5,000 words or equal signs stand side by side/, many(5_100, () => 'a', ' ')],
  [/more than 5,000 words or equal signs stand side by side/, `print ${many(5_100, () => '"a"', ' ')}`],
  [/more than 5,000 words or equal signs stand side by side/, `print ${'-'.repeat(5_100)}1`],
  [/more than 5,000 words or equal signs stand side by side/, '\u0001'.repeat(5_100)],
  [/a list has more than 1,000 names/, `print ${many(1_100, (index) => `c${index} = 1`)}`],
  [/a list has more than 1,000 names/, `print ${many(1_100, () => '1')}`],
  [/a list has more than 1,000 names/, `union ${many(1_100, () => 'T')}`],
  [/a list has more than 1,000 names/, `T | where x in ((union ${many(1_100, () => 'T')}))`],
  [/more than 1,000 statements/, `${many(1_001, (index) => `let a${index} = 1`, '; ')}; print 1`],
  [
    /read each other more than 2,000 times/,
    `let a0 = T; ${many(30, (i) => `let a${i + 1} = union a${i}, a${i};`, ' ')} a30`,
  ],
])('says what is too large: %s', (what, query) => {
  expect(tooLargeAt(query)?.what).toMatch(what);
});

it.each([
  ['values in brackets', `T | where x in (${many(20_000, String)})`],
  ['texts in brackets', `T | where x in~ (${many(20_000, (index) => `"a${index}"`)})`],
  ['values of an array', `print dynamic([${many(20_000, String)}])`],
  ['cells of a table', `datatable(a: datetime, b: bool)[${many(4_000, () => 'datetime(2024-01-01), true')}]`],
  ['members of a bag', `print dynamic({${many(5_000, (index) => `"a${index}": null`)}})`],
  ['a long text', `print "${'a '.repeat(500_000)}"`],
  ['a name that is read often', `let a = 5; T | where ${many(400, () => 'x == a', ' or ')}`],
  ['functions with statements of their own', `${many(30, (i) => `let f${i} = () { let x = 1; x };`, ' ')} print f29()`],
])('lets many %s pass', (_, query) => {
  expect(tooLargeAt(query)).toBeUndefined();
});

it.each([
  ['(', '1', ')'],
  ['dynamic([', '', '])'],
  ['dynamic({"a":[', '', ']})'],
])('is not needed where the parser itself refuses: %s', async (open, middle, close) => {
  const binder = await createBinder([]);
  const codes = (depth: number) =>
    binder.bind(`print ${open.repeat(depth)}${middle}${close.repeat(depth)}`).diagnostics.map(({ code }) => code);
  const brackets = open.replace(/[^([{]/g, '').length;
  // Fewer than are refused unread, and already more than the parser reads.
  expect(codes(Math.floor(495 / brackets))).toContain('KS245');
  expect(codes(Math.ceil(501 / brackets))).toEqual(['KS245']);
});
