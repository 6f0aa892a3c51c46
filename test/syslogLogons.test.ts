import { findHostSummary } from '../src/core/investigations/hostSummary';
import { fetchLogons } from '../src/core/investigations/hostEvents';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';

const range = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };
const at = { host: 'lx-1', window: range, schema: 'Linux', choiceWindow: range } as const;

/** Messages by the program that wrote them, and the logons that each stands for. */
const MESSAGES: ReadonlyArray<readonly [program: string, message: string, logons: readonly object[]]> = [
  [
    'sshd',
    'Accepted publickey for jo from 192.0.2.7 port 50022 ssh2: RSA SHA256:abc',
    [{ outcome: 'success', accountName: 'jo', sourceAddress: '192.0.2.7', authenticationPackage: 'publickey' }],
  ],
  [
    'sshd-session',
    'Failed password for invalid user admin from 198.51.100.4 port 41 ssh2',
    [{ outcome: 'failure', accountName: 'admin', sourceAddress: '198.51.100.4' }],
  ],
  [
    'sshd',
    'Failed password for invalid user x from 203.0.113.9 port 1 ssh2 from 198.51.100.4 port 42 ssh2',
    [{ accountName: 'x from 203.0.113.9 port 1 ssh2', sourceAddress: '198.51.100.4' }],
  ],
  [
    'sshd',
    'message repeated 2 times: [ Failed password for root from 198.51.100.4 port 43 ssh2]',
    [
      { outcome: 'failure', accountName: 'root' },
      { outcome: 'failure', accountName: 'root' },
    ],
  ],
  [
    'sudo',
    'pam_unix(sudo:session): session opened for user root by (uid=0)',
    [{ outcome: 'success', accountName: 'root', subjectAccount: '', logonProcess: 'sudo' }],
  ],
  [
    'su',
    'pam_unix(su:session): session opened for user root(uid=0) by jo(uid=1000)',
    [{ outcome: 'success', accountName: 'root', subjectAccount: 'jo' }],
  ],
  [
    'sudo',
    'pam_unix(sudo:auth): authentication failure; logname=jo uid=1000 euid=0 tty=/dev/pts/0 ruser=jo rhost=  user=jo',
    [{ outcome: 'failure', accountName: 'jo', sourceAddress: '', logonType: null }],
  ],
  // Said twice, no logon, or said by somebody else.
  ['sshd', 'pam_unix(sshd:session): session opened for user jo(uid=1000) by (uid=0)', []],
  ['sshd', 'pam_unix(sshd:auth): authentication failure; logname= uid=0 tty=ssh ruser= rhost=192.0.2.7  user=root', []],
  ['sudo', 'pam_unix(sudo:session): session closed for user root', []],
  ['sudo', 'jo : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/bash', []],
  ['logger', 'Accepted password for root from 192.0.2.7 port 1 ssh2', []],
];

let workspace: RunningWorkspace;
beforeAll(async () => {
  const rows = MESSAGES.map(([ProcessName, SyslogMessage], second) => ({
    TimeGenerated: new Date(range.from + second * 1_000).toISOString(),
    Computer: 'lx-1',
    ProcessName,
    ProcessID: '712',
    SyslogMessage,
  }));
  workspace = await startWorkspace({ port: 0, now: 'data', rows: [{ name: 'Syslog', rows }] });
}, 60_000);
afterAll(() => workspace.close());

it.each(MESSAGES)('%s writes "%s"', async (_, message, logons) => {
  const second = MESSAGES.findIndex((each) => each[1] === message);
  const { activity } = await fetchLogons(at, askWorkspace(workspace, range));
  const found = activity.logons.filter(({ time }) => time === range.from + second * 1_000);
  expect(found).toEqual(
    logons.map((logon): unknown => expect.objectContaining({ host: 'lx-1', processPid: 712, ...logon }))
  );
});

it('the service counts the same logons', async () => {
  const question = { alert: '', host: 'lx-1', window: 'dashboard', schema: 'Linux' } as const;
  const { rows } = await findHostSummary(question, askWorkspace(workspace, range));
  expect(rows[0]).toMatchObject({ logons: 3, failedLogons: 5, accounts: 2 });
});
