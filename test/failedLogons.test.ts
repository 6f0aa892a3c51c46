import { runQuery } from '../scripts/runQuery';
import { logonsFrame } from '../src/frames/logons';
import { hosts } from '../workspace/sample/host';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';

const days = { from: Date.UTC(2026, 2, 8), to: Date.UTC(2026, 2, 11) };
let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterAll(() => workspace.close());

it('the failed logons of the sample case tell their reasons in words, each as often as its story says', async () => {
  const counts = new Map<string, number>();
  for (const { name: host } of hosts) {
    const query = { kind: 'hostLogons', host, outcome: 'failure', window: 'dashboard' };
    const read = logonsFrame.read((await runQuery(query, days, workspace.url)).frames[0]!);
    const { status, reason } = read.ok ? read.value.columns : { status: [], reason: [] };
    status.forEach((code, row) => {
      const told = `${code} ${reason[row]}`;
      counts.set(told, (counts.get(told) ?? 0) + 1);
    });
  }
  expect(Object.fromEntries(counts)).toEqual({
    '0xc000006d The account does not exist (0xc0000064)': 10,
    '0xc000006d Wrong password for an account that exists (0xc000006a)': 69,
    '0xc000006e Outside the hours at which the account may log on (0xc000006f)': 8,
    '0xc000006e The account is disabled (0xc0000072)': 6,
    '0xc000006e The password has expired (0xc0000071)': 4,
    '0xc000015b The account has not been granted this type of logon on the host (0xc000015b)': 3,
    '0xc0000234 The account is locked out (0xc0000234)': 4,
  });
});
