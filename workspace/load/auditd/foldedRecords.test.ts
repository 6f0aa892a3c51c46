import { readFoldedRecords } from './foldedRecords';

it.each([
  [`[{'USER_END': ['pid=1', "msg='op=PAM:session_close", 'acct="root"', "res=success'"]}]`],
  [`[{"USER_END": ["pid=1", "msg='op=PAM:session_close", "acct=\\"root\\"", "res=success'"]}]`],
])('reads what Python or JSON writes: %s', (text) => {
  expect(readFoldedRecords(text)).toEqual([
    { type: 'USER_END', fields: ['pid=1', "msg='op=PAM:session_close", 'acct="root"', "res=success'"] },
  ]);
});

it('reads several records and escapes', () => {
  expect(readFoldedRecords(String.raw`[{'SYSCALL': ['a=\'\\']}, {'CWD': []}]`)).toEqual([
    { type: 'SYSCALL', fields: ["a='\\"] },
    { type: 'CWD', fields: [] },
  ]);
});

it.each(['', '[]', 'nonsense', "[{'SYSCALL': ['a']} x]", "[{'SYSCALL': 'a'}]"])('takes nothing else: %s', (text) => {
  expect(readFoldedRecords(text)).toBeUndefined();
});
