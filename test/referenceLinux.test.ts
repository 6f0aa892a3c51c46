import { readFileSync } from 'node:fs';
import { fetchLogons, fetchProcesses } from '../src/core/investigations/hostEvents';
import { buildForest } from '../src/core/processes/forest';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { readCsv } from './csvTable';
import { describeWithReference, referenceFile } from './reference';

describeWithReference('the evidence of Linux computers', () => {
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ data: referenceFile('linux'), port: 0, now: 'data' });
  }, 60_000);
  afterAll(() => workspace.close());

  const year = { from: Date.UTC(2019, 0, 1), to: Date.UTC(2020, 0, 1) };
  const at = (host: string) => ({ host, window: year, schema: 'auto', choiceWindow: year }) as const;

  it('loads into the tables that it was taken from', () => {
    expect(workspace.summary.map(({ source, table, rows, skipped }) => ({ source, table, rows, skipped }))).toEqual([
      { source: 'auditd_log.txt', table: 'AuditLog_CL', rows: 1708, skipped: [] },
      { source: 'linux_events.csv', table: 'AuditLog_CL', rows: 510, skipped: [] },
      { source: 'syslog_data.csv', table: 'Syslog', rows: 100, skipped: [] },
    ]);
  });

  it('gives a tree of the started programs, with their arguments decoded', async () => {
    const host = 'MSTICAlertsLxVM2';
    const { activity, schema } = await fetchProcesses(at(host), askWorkspace(workspace, year));
    const { nodes } = buildForest(activity);
    expect([schema, activity.created.length, nodes.length]).toEqual(['Linux', 82, 82]);
    const find = (pid: number) => nodes.find((node) => node.pid === pid)!;
    expect(find(28066)).toMatchObject({
      path: '/bin/dash',
      commandLine: "/bin/sh -c 'iptables --version'",
      user: 'root',
    });
    expect(find(28067)).toMatchObject({ path: '/sbin/xtables-multi', certainty: 'pid' });
    expect(nodes[find(28067).parent!]!.pid).toBe(28066);
    // Every link leads to a process that holds the pid which the event gives for the parent.
    const linked = nodes.filter(({ parent }) => parent !== null);
    expect(linked.length).toBeGreaterThan(20);
    const told = new Map(activity.created.map(({ row, parentPid }) => [row, parentPid]));
    expect(linked.filter(({ row, parent }) => nodes[parent!]!.pid !== told.get(row!))).toEqual([]);
  });

  it("gives a tree of auditd's own file, whose computer is named as the file is", async () => {
    const { activity, schema } = await fetchProcesses(at('auditd_log'), askWorkspace(workspace, year));
    const { nodes } = buildForest(activity);
    const log = readFileSync(referenceFile('linux', 'auditd_log.txt'), 'utf8').split('\n');
    const started = log.filter((line) => /^type=SYSCALL .* syscall=59 success=yes /.test(line));
    expect([schema, nodes.length]).toEqual(['Linux', started.length]);
    const parents = new Set(started.map((line) => / pid=(\d+)/.exec(line)![1]));
    const children = started.filter((line) => parents.has(/ ppid=(\d+)/.exec(line)![1]));
    expect(nodes.filter(({ parent }) => parent !== null)).toHaveLength(children.length);
    expect(nodes.map(({ commandLine }) => commandLine)).toContain("/bin/sh -c 'iptables --version'");
  });

  it('gives the logons, each session that PAM opened', async () => {
    const rows = readCsv(referenceFile('linux', 'syslog_data.csv'));
    const opened = rows.filter(({ SyslogMessage = '' }) => SyslogMessage.includes('session opened for user root'));
    const host = rows[0]!['Computer']!;
    const ofHost = opened.filter(({ Computer }) => Computer === host);
    const { activity, schema } = await fetchLogons(at(host), askWorkspace(workspace, year));
    expect([schema, activity.logons.length]).toEqual(['Linux', ofHost.length]);
    expect(ofHost.length).toBeGreaterThan(5);
    expect(activity.logons[0]).toMatchObject({ accountName: 'root', outcome: 'success', logonProcess: 'sudo' });
  });
});
