import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWorkspace } from '../startWorkspace';
import { TestClient } from '../testing/client';
import { sampleCase } from './sampleCase';
import { type SampleRow } from './sampleRow';

const text = readFileSync(join(__dirname, '../../docs/sample-case.md'), 'utf8');
const { tables, story } = sampleCase();
const rowsOf = (table: string): readonly SampleRow[] => tables.find(({ name }) => name === table)?.rows ?? [];
const alerts = rowsOf('SecurityAlert');
const events = rowsOf('SecurityEvent');
const latest = [...new Map(alerts.map((row) => [row.SystemAlertId ?? '', row])).values()];

/** The rows of the table under a heading, as cells without their marks. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) =>
        cell
          .trim()
          .replace(/`/g, '')
          .replace(/\\([<>|])/g, '$1')
      )
  );
}

const clock = (millis: number): string => new Date(millis).toISOString().slice(11, 23);
const name = (path: string): string => path.split('\\').at(-1) ?? '';
const grouped = (count: number): string => count.toLocaleString('en-US');
const count = (...ids: readonly number[]): number =>
  events.filter(({ EventID }) => ids.includes(Number(EventID))).length;

describe('docs/sample-case.md', () => {
  it('tells every process of the story with its time, host, pid and parent', () => {
    const told = tableUnder('What happened').map((cells) => cells.slice(0, 5));
    const found = [...story.links]
      .sort((a, b) => a.start - b.start)
      .map((link) => [clock(link.start), link.host, String(link.pid), name(link.image), name(link.parentImage)]);
    expect(told).toEqual(found);
  });

  it('lists the alerts of the intrusion with their times and ids', () => {
    const told = tableUnder('The alerts of the intrusion').map(([time, severity, title, , id]) => [
      time,
      severity,
      title,
      id,
    ]);
    const ids = new Set(told.map(([, , , id]) => id));
    const found = latest
      .filter(({ SystemAlertId = '' }) => ids.has(SystemAlertId))
      .sort((a, b) => ((a.StartTime ?? '') < (b.StartTime ?? '') ? -1 : 1))
      .map((row) => [row.StartTime?.slice(11, 19), row.AlertSeverity, row.AlertName, row.SystemAlertId]);
    expect(told).toEqual(found);
    expect(told.length).toBeGreaterThan(12);
    expect(text).toContain(`\`${story.alertId}\``);
  });

  it('lists the incidents in their latest state', () => {
    const states = new Map(rowsOf('SecurityIncident').map((row) => [row.IncidentNumber, row]));
    const found = [...states.values()]
      .sort((a, b) => Number(a.IncidentNumber) - Number(b.IncidentNumber))
      .map(({ IncidentNumber, Title, Severity, Status, AlertIds = '[]' }) => [
        IncidentNumber,
        Title,
        Severity,
        Status,
        String((JSON.parse(AlertIds) as unknown[]).length),
      ]);
    expect(tableUnder('The incidents')).toEqual(found);
  });

  it('counts what the case holds', () => {
    const expected = {
      'rows of SecurityAlert': alerts.length,
      alerts: latest.length,
      'types of alert': new Set(alerts.map(({ AlertName }) => AlertName)).size,
      'rows of SecurityIncident': rowsOf('SecurityIncident').length,
      'rows of SecurityEvent': events.length,
      'processes started (4688)': count(4688),
      'processes ended (4689)': count(4689),
      'logons (4624)': count(4624),
      'logoffs (4634)': count(4634),
      'failed logons (4625)': count(4625),
      'restarts (4608)': count(4608),
    };
    expect(tableUnder('In numbers')).toEqual(Object.entries(expected).map(([label, found]) => [label, grouped(found)]));
  });

  it('counts the noise', () => {
    const starts = events.filter(({ EventID }) => EventID === '4688');
    const matching = (pattern: RegExp): number =>
      starts.filter(({ CommandLine = '' }) => pattern.test(CommandLine)).length;
    const expected = {
      'cfg-*.vbs': matching(/cfg-[0-9a-f]{8}\.vbs/),
      'printer-watch.vbs': matching(/printer-watch\.vbs/),
      'inventory.vbs': matching(/inventory\.vbs/),
      'browser.exe --type=renderer': matching(/browser\.exe" --type=renderer/),
    };
    const told = tableUnder('What is noise').map(([what, times]) => [what, times]);
    expect(told).toEqual(Object.entries(expected).map(([what, found]) => [what, grouped(found)]));
  });

  it('counts the failed logons by reason', () => {
    const reasons = new Map<string, number>();
    for (const { Status = '', SubStatus = '' } of events.filter(({ EventID }) => EventID === '4625')) {
      const reason = `${Status} / ${SubStatus}`;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    const told = tableUnder('Failed logons').map(([code = '', , times = '']) => [code, times]);
    expect(told).toEqual([...reasons].sort(([, a], [, b]) => b - a).map(([code, found]) => [code, grouped(found)]));
  });

  it('names computers and accounts that the case has', () => {
    const rows = JSON.stringify(tables);
    const names = [...tableUnder('Computers'), ...tableUnder('Accounts')].map(([first = '']) => first);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((each) => !rows.includes(each))).toEqual([]);
  });

  it('shows queries that find as many rows as it says', async () => {
    const queries = [...text.matchAll(/```kql\n([^]*?)\/\/ (\d+) rows\n/g)];
    expect(queries.length).toBeGreaterThan(3);
    const workspace = await startWorkspace({ port: 0, now: 'data' });
    try {
      const client = await TestClient.signIn(workspace);
      for (const [, query = '', rows] of queries) {
        expect([query, (await client.rows(query)).length]).toEqual([query, Number(rows)]);
      }
    } finally {
      await workspace.close();
    }
  });
});
