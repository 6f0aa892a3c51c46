import { openEngine, type TestEngine } from '../../testing/openEngine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const cases: readonly (readonly [predicate: string, holds: boolean, rule: string])[] = [
  ['"a" == "A"', false, '== minds case'],
  ['"a" =~ "A"', true, '=~ does not'],
  ['"ÄÖ" =~ "äö"', true, 'nor beyond ASCII'],
  ['"a" !~ "A"', false, '!~ is its negation'],
  ['"a" <> "b"', true, '<> is !='],
  ['"abc" contains "BC"', true, 'contains ignores case'],
  ['"abc" contains_cs "BC"', false, 'contains_cs minds it'],
  ['"abc" contains ""', true, 'every text contains nothing'],
  ['"" contains "a"', false, 'nothing contains no text'],
  ['"" !contains "a"', true, 'so it does not contain one'],
  ['"a%c" contains "%"', true, 'signs that are patterns elsewhere are plain'],
  ['"abc" startswith "AB"', true, 'startswith ignores case'],
  ['"abc" startswith_cs "AB"', false, 'startswith_cs minds it'],
  ['"abc" !startswith "b"', true, '!startswith'],
  ['"abc" endswith "BC"', true, 'endswith ignores case'],
  ['"abc" endswith_cs "BC"', false, 'endswith_cs minds it'],
  ['"abc" !endswith_cs "bc"', false, '!endswith_cs'],
  ['"North America" has "america"', true, 'has finds a whole term'],
  ['"North America" has "amer"', false, 'but not a part of one'],
  ['"abc" has "abc"', true, 'a text that is the term'],
  ['"a_b" has "a"', true, 'an underscore ends a term'],
  ['"a-b.c\\\\d" has "c"', true, 'so do other signs'],
  ['"run cmd.exe now" has "cmd.exe"', true, 'a needle may hold several terms'],
  ['"run xcmd.exe" has "cmd.exe"', false, 'its first term must be whole'],
  ['"run cmd.exe2" has "cmd.exe"', false, 'and its last'],
  ['"x.(y" has "(y"', true, 'an end that is no letter needs no boundary'],
  ['"abc" has ""', true, 'nothing is found everywhere'],
  ['"Abc" has_cs "abc"', false, 'has_cs minds case'],
  ['"abc def" !has "def"', false, '!has'],
  ['"one\\ntwo" has "two"', true, 'line ends bound terms'],
  ['"process_name" hasprefix "pro"', true, 'hasprefix finds the start of a term'],
  ['"reprocess" hasprefix "pro"', false, 'only the start'],
  ['"Process" hasprefix_cs "pro"', false, 'hasprefix_cs minds case'],
  ['"reprocess" hassuffix "CESS"', true, 'hassuffix finds the end of a term'],
  ['"processes" hassuffix "cess"', false, 'only the end'],
  ['"a b c" has_any ("x", "B")', true, 'has_any ignores case'],
  ['"a b c" has_any (dynamic(["x", "y"]))', false, 'has_any takes an array'],
  ['"a b c" has_all ("a", "C")', true, 'has_all'],
  ['"a b c" has_all (dynamic(["a", "x"]))', false, 'has_all needs each'],
  ['"abc" matches regex "^a.c$"', true, 'regular expressions'],
  ['"ABC" matches regex "b"', false, 'they mind case'],
  ['"ABC" matches regex "(?i)b"', true, 'unless told otherwise'],
  ['"a" in ("a", "b")', true, 'in'],
  ['"A" in ("a", "b")', false, 'in minds case'],
  ['"A" in~ ("a", "b")', true, 'in~ does not'],
  ['"A" !in~ ("a")', false, '!in~'],
  ['"c" !in ("a", "b")', true, '!in'],
  ['5 in (1, 5)', true, 'in over numbers'],
  ['5 in (dynamic([1, 5]))', true, 'in over a dynamic array'],
  ['"A" in~ (dynamic(["a"]))', true, 'in~ over a dynamic array'],
  ['"b" in ((datatable(s:string)["a", "b"]))', true, 'in over a table takes its first column'],
  ['5 between (1 .. 5)', true, 'both ends of between count'],
  ['0 between (1 .. 5)', false, 'outside'],
  ['6 !between (1 .. 5)', true, '!between'],
  ['datetime(2024-01-01 00:30) between (datetime(2024-01-01) .. 1h)', true, 'a second end that is a time span'],
  ['datetime(2024-01-01 01:30) between (datetime(2024-01-01) .. 1h)', false, 'is counted from the first'],
  ['1 == 1.0', true, 'numbers of different types'],
  ['true == 1', true, 'a truth value and a number'],
  ['true and (false or true)', true, 'and, or, parentheses'],
  ['not(true)', false, 'not'],
];

describe('predicates', () => {
  it.each(cases)('%s is %s: %s', async (predicate, holds) => {
    expect(await engine.rows(`print holds = ${predicate}`)).toEqual([[holds]]);
  });

  it('gives the same answers over a column as over a constant', async () => {
    const rows = await engine.rows(`
      datatable(text:string, sought:string)["cmd.exe /c", "CMD", "xcmd.exe", "cmd", "a.b", "."]
      | project text has sought, text contains sought, text startswith sought, text matches regex sought`);
    expect(rows).toEqual([
      [true, true, true, false],
      [false, true, false, true],
      [true, true, false, true],
    ]);
  });

  it('searches every column when the left side is a star', async () => {
    const query = 'datatable(a:string, b:long)["x y", 1, "z", 42] | where * has "42" | project a';
    expect(await engine.rows(query)).toEqual([['z']]);
  });

  it('refuses to compare a number with a text, as the service does', () => {
    expect(engine.refusal('SecurityEvent | where EventID == "4688"').message).toMatch(
      /Cannot compare values of types int and string/
    );
  });

  const chain = (length: number): string =>
    `print x = 1 | where ${Array.from({ length }, (_, index) => `x == ${index}`).join(' or ')} | count`;

  it('translates a chain of 400 conditions', async () => {
    expect(await engine.rows(chain(400))).toEqual([[1]]);
  });

  it('refuses a chain that is too long for the parser', () => {
    expect(engine.refusal(chain(5000)).message).toMatch(/depth exceeds/);
  });
});
