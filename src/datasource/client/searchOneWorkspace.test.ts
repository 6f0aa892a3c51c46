import { type Answer } from '../../core/investigations/ask';
import { type Question } from './ask';
import { ONE_WORKSPACE, searchOneWorkspace } from './searchOneWorkspace';

const question = { kql: 'T', timespan: { from: 0, to: 1 } };
const asker = { name: 'panel', signal: new AbortController().signal };
const answer: Answer = { table: { length: 0, columns: [] }, limits: ['cut'] };

it.each<[what: string, asked: Question, sent: Question, limits: readonly string[]]>([
  ['a query goes to all', { ...question, workspaces: ['a'] }, { ...question, workspaces: ['a'] }, ['cut']],
  ['a search of one stays', { ...question, plan: 'basic' }, { ...question, plan: 'basic' }, ['cut']],
  [
    'a search of several goes to one, and says so',
    { ...question, plan: 'basic', workspaces: ['a'] },
    { ...question, plan: 'basic', workspaces: [] },
    ['cut', ONE_WORKSPACE],
  ],
])('%s', async (_, asked, expected, limits) => {
  const sent: Question[] = [];
  const send = searchOneWorkspace((given) => {
    sent.push(given);
    return Promise.resolve(answer);
  });
  expect(await send(asked, asker)).toEqual({ ...answer, limits });
  expect(sent).toEqual([expected]);
});
