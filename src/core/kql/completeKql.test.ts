import { completeKql, type SuggestionKind } from './completeKql';

const column = (name: string, type = 'string') => ({ name, type });
const schema = {
  tables: [
    { name: 'SecurityAlert', columns: [column('TimeGenerated', 'datetime'), column('AlertName')] },
    { name: 'SecurityEvent', columns: [column('Computer'), column('EventID', 'int')] },
  ],
  functions: ['imProcess'],
};
const context = { schema, variables: ['host', 'alert'] };

/** Completes at the `^`; what is suggested of each kind, and the text that it would replace. */
function at(marked: string, given: Parameters<typeof completeKql>[2] = context) {
  const offset = marked.indexOf('^');
  const kql = marked.replace('^', '');
  const { from, suggestions } = completeKql(kql, offset, given);
  const of = (kind: SuggestionKind) => suggestions.filter((each) => each.kind === kind).map(({ label }) => label);
  return { replaced: kql.slice(from, offset), kinds: [...new Set(suggestions.map(({ kind }) => kind))].sort(), of };
}

const TABLE = ['function', 'table'];
const WHERE = ['column', 'function', 'word'];

it.each<[place: string, marked: string, replaced: string, kinds: readonly string[]]>([
  ['at the start', '^', '', TABLE],
  ['in the first word', 'Sec^', 'Sec', TABLE],
  ['after a comment', '// alerts | of today\nSec^', 'Sec', TABLE],
  ['after a let', 'let a = 1;\nSec^', 'Sec', TABLE],
  ['in the value of a let', 'let a = Sec^', 'Sec', TABLE],
  ['after a union', 'union SecurityAlert, Sec^', 'Sec', TABLE],
  ['in a branch of a union', 'union isfuzzy=true\n  (Sec^', 'Sec', TABLE],
  ['after a pipe', 'SecurityEvent\n| ^', '', ['operator']],
  ['in an operator', 'SecurityEvent | mv-ex^', 'mv-ex', ['operator']],
  ['after where', 'SecurityEvent | where Comp^', 'Comp', WHERE],
  ['after a condition', 'SecurityEvent | where EventID == 4688 and ^', '', WHERE],
  ['in the brackets of a condition', 'SecurityEvent | where (Comp^', 'Comp', WHERE],
  ['in a list of values', 'SecurityEvent | where Computer in (^', '', WHERE],
  ['after project', 'SecurityEvent | project Comp^', 'Comp', ['column', 'function']],
  ['after extend', 'SecurityEvent | extend a = ^', '', ['column', 'function']],
  ['in a function', 'SecurityEvent | extend a = strcat(Computer, ^', '', ['column', 'function']],
  ['after summarize', 'SecurityEvent | summarize ^', '', WHERE],
  ['after by', 'SecurityEvent | summarize count() by ^', '', WHERE],
  ['in the table of a join', 'SecurityEvent | join kind=inner (Sec^', 'Sec', TABLE],
  ['in the keys of a join', 'SecurityEvent | join (SecurityAlert) on ^', '', ['column', 'function', 'table']],
  ['after a dollar', 'SecurityEvent | where $^', '$', ['macro', 'variable']],
  ['in a macro', 'SecurityEvent | where $__tim^', '$__tim', ['macro', 'variable']],
  ['after a dollar in a text', 'SecurityEvent | where Computer == "$ho^', '$ho', ['variable']],
  ['in a text', 'SecurityEvent | where Computer == "Com^', '', []],
  ['in a text with a pipe and a bracket', "SecurityEvent | where Computer == 'a | (^", '', []],
  ['in a comment', 'SecurityEvent // wh^', '', []],
  ['after an operator that is none', 'SecurityEvent | wher a^', 'a', []],
  ['after a table', 'SecurityEvent ^', '', []],
])('%s, %j', (_, marked, replaced, kinds) => {
  const found = at(marked);
  expect([found.replaced, found.kinds]).toEqual([replaced, kinds]);
});

it.each([
  ['SecurityAlert | where ^', ['TimeGenerated', 'AlertName']],
  ['SecurityEvent | where $__timeFilter() | project ^', ['Computer', 'EventID']],
  ['SecurityEvent | join (SecurityAlert | where ^', ['TimeGenerated', 'AlertName']],
  ['SecurityEvent | join (SecurityAlert | take 1) on $left.a == $right.b | where ^', ['Computer', 'EventID']],
  ['let a = SecurityAlert | where ^', ['TimeGenerated', 'AlertName']],
  ['union (SecurityAlert), (SecurityEvent) | where ^', ['TimeGenerated', 'AlertName']],
  ['SecurityAlert;\n// next\nSecurityEvent | where ^', ['Computer', 'EventID']],
  ['Unknown | where ^', []],
])('knows the columns of the table at the head: %s', (marked, columns) => {
  expect(at(marked).of('column')).toEqual(columns);
});

it('names macros, variables and what the workspace has', () => {
  const { of } = at('SecurityEvent | where $^');
  expect(of('macro')).toContain('$__timeFilter');
  expect(of('variable')).toEqual(['$host', '$alert']);
  expect([at('^').of('table'), at('^').of('function')]).toEqual([['SecurityAlert', 'SecurityEvent'], ['imProcess']]);
  expect(at('T | summarize ^').of('function')).toEqual(expect.arrayContaining(['count', 'arg_max', 'bin']));
});

it('puts the cursor where the arguments go, and dollars as they are', () => {
  const inserted = (marked: string, label: string) => {
    const offset = marked.indexOf('^');
    const { suggestions } = completeKql(marked.replace('^', ''), offset, context);
    return suggestions.find((each) => each.label === label)?.insert;
  };
  expect(inserted('T | where ^', 'tolower')).toBe('tolower($0)');
  expect(inserted('T | where $^', '$__timeFilter')).toBe('\\$__timeFilter(${0:TimeGenerated})');
  expect(inserted('T | where $^', '$__timeFrom')).toBe('\\$__timeFrom()');
  expect(inserted('T | where $^', '$host')).toBe('\\$host');
});

it('still knows operators and functions while the workspace is not known', () => {
  const blind = { schema: undefined, variables: [] };
  expect(at('^', blind).kinds).toEqual([]);
  expect(at('T | ^', blind).of('operator')).toContain('summarize');
  expect(at('T | where ^', blind).of('function')).toContain('tolower');
});
