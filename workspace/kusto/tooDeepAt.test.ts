import { createBinder } from './adapter';
import { tooDeepAt } from './tooDeepAt';

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
  expect(tooDeepAt(query)).toBe(at);
});

it.each([
  ['as many as the parser reads', `print ${'('.repeat(500)}1`],
  ['as many beside each other', 'print (1), '.repeat(1_000)],
  ['a text', `print "${deep('(', ')')}"`],
  ['an escaped quote', `print '\\'${deep('(', ')')}'`],
  ['a verbatim text', `print @"\\""${deep('(', ')')}"`],
  ['a comment', `// ${deep('(', ')')}\nprint 1`],
  ['lines between fences', `print \`\`\`\n${deep('{', '}')}\n\`\`\``],
])('lets %s pass', (_, query) => {
  expect(tooDeepAt(query)).toBeUndefined();
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
