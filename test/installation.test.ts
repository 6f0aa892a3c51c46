import {
  commandLineShareKql,
  readCommandLineShare,
  silentHostsKql,
} from '../src/core/installation/commandLineAuditing';
import { neededTables } from '../src/core/installation/neededTables';
import { readTableAges, tableAgesKql } from '../src/core/installation/tableAges';
import { PANEL_IDS, DATA_SOURCE_TYPE } from '../src/app/configuration/ourPlugins';
import { sourcePlugins } from '../scripts/sourcePlugins';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';

const sample = sampleCase();
const range = { from: Date.UTC(2026, 2, 8), to: Date.UTC(2026, 2, 11) };
const lastDay = Date.UTC(2026, 2, 10);
const rowsOf = (table: string) => sample.tables.find(({ name }) => name === table)!.rows;
const timeOf = (row: Readonly<Record<string, unknown>>): number => new Date(String(row['TimeGenerated'])).getTime();

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterEach(() => workspace.heal());
afterAll(() => workspace.close());

const answer = async (kql: string) => (await askWorkspace(workspace, range).ask({ kql, timespan: range })).table;

describe('the workspace tells of an installation', () => {
  it('how many rows each table has and when the last came, and leaves out what it lacks', async () => {
    workspace.fail('missing-table=Syslog');
    const ages = readTableAges(await answer(tableAgesKql(neededTables().map(({ name }) => name))));
    for (const name of ['SecurityAlert', 'SecurityEvent']) {
      const times = rowsOf(name)
        .map(timeOf)
        .filter((time) => time >= range.from && time <= range.to);
      expect(ages.get(name)).toEqual({ rows: times.length, last: Math.max(...times) });
    }
    expect(ages.get('ASimProcessEventLogs')).toEqual({ rows: 0, last: null });
    expect(ages.has('Syslog')).toBe(false);
  });

  it('how many process creations have a command line, and which hosts have none', async () => {
    const events = rowsOf('SecurityEvent').filter(
      (row) => Number(row['EventID']) === 4688 && timeOf(row) >= lastDay && timeOf(row) <= range.to
    );
    const told = events.filter(({ CommandLine }) => String(CommandLine ?? '') !== '');
    const share = readCommandLineShare(await answer(commandLineShareKql(lastDay)));
    expect(share).toEqual({
      events: events.length,
      withCommandLine: told.length,
      hosts: new Set(events.map(({ Computer }) => Computer)).size,
      silentHosts: 0,
    });
    expect(share.withCommandLine).toBeLessThan(share.events);
    expect((await answer(silentHostsKql())).length).toBe(0);
  });
});

it('knows every plugin that comes with the app', () => {
  const nested = sourcePlugins()
    .slice(1)
    .map(({ json }) => json['id']);
  expect([DATA_SOURCE_TYPE, ...PANEL_IDS].sort()).toEqual(nested.sort());
});
