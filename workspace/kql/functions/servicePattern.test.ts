import { openEngine, type TestEngine } from '../../testing/openEngine';
import { type QueryError } from '../queryError';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe('a pattern of the service', () => {
  it.each<[pattern: string, text: string, found: string]>([
    [String.raw`\w+`, '-jörg_٣-', 'jörg_٣'],
    [String.raw`[\w.]+`, ' jörg.x ', 'jörg.x'],
    [String.raw`[\w-.]+`, ' a-ö.x ', 'a-ö.x'],
    [String.raw`[^\w]+`, 'ö!ö', '!'],
    [String.raw`\W`, 'ö!', '!'],
    [String.raw`[\W_]+`, 'ö_!ö', '_!'],
    [String.raw`[\W]`, 'ö!', '!'],
    [String.raw`\D+`, '٣x1', 'x'],
    [String.raw`a\sb`, 'a\u2003b', 'a\u2003b'],
    [String.raw`[^\s]+`, '\u00a0x\u00a0', 'x'],
    [String.raw`\S+`, '\u00a0x\u00a0', 'x'],
    [String.raw`[\S]+`, '\u00a0x\u00a0', 'x'],
    [String.raw`[\d\D]+`, 'a1', 'a1'],
    [String.raw`\\w`, String.raw`a\w`, String.raw`\w`],
    [String.raw`[]\w]+`, '-]ö-', ']ö'],
    [String.raw`[\[\]]+`, 'a[]', '[]'],
    [String.raw`[[:alpha:]_]+`, 'öa_1', 'a_'],
    [String.raw`[--/]+`, 'a-/', '-/'],
    [String.raw`(?<first>a)b`, 'ab', 'ab'],
  ])('%s in %j is %j', async (pattern, text, found) => {
    const query = `print extract(@"${pattern}", 0, ${JSON.stringify(text)})`;
    expect(await engine.rows(query)).toEqual([[found]]);
  });

  it.each([
    String.raw`[a-z&&[^aeiou]]`,
    String.raw`[a-z--b]`,
    String.raw`[\w--\d]`,
    '[a-c~~b-d]',
    '[x[yz]]',
    String.raw`[^\W_]`,
    String.raw`\<a`,
    String.raw`a\>`,
    String.raw`\b{start}a`,
  ])('%s is refused, as RE2 would read something else', (pattern) => {
    const query = `print "a" matches regex @"${pattern}"`;
    const error = engine.refusal(query) as QueryError;
    expect(error.message).toMatch(/in a pattern is not supported by the embedded workspace$/);
    expect(error.span?.start).toBe(query.indexOf('@'));
  });
});
