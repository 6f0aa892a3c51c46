import { type DataFrameDTO } from '@grafana/data';
import { annotationsFrame } from '../src/frames/annotations';
import { frameSummary } from '../src/frames/contract';
import { logonsFrame } from '../src/frames/logons';
import { optionsFrame } from '../src/frames/options';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { type Answered } from '../scripts/runQuery';
import { workspaceQueries } from './workspaceQueries';

const { story } = sampleCase();
const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };
const weeksLater = { from: day.from + 30 * 86_400_000, to: day.to + 30 * 86_400_000 };

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterAll(() => workspace.close());

const run = (saved: object, range = day): Promise<Answered> => workspaceQueries(workspace.url, day)(saved, range);

function valuesOf(frame: DataFrameDTO): readonly string[] {
  const read = optionsFrame.read(frame);
  if (!read.ok) {
    throw new Error(JSON.stringify(read.error));
  }
  return read.value.columns.value;
}
const choices = async (saved: object, range = day) => valuesOf((await run(saved, range)).frames[0]!);

it('alerts are searched by any part of their label, without a further question', async () => {
  const { frames, kql } = await run({ kind: 'alertOptions', search: 'high · EXECUTABLE' });
  expect(valuesOf(frames[0]!)).toContain(story.alertId);
  expect(valuesOf(frames[0]!)).toHaveLength(2);
  expect(kql).toHaveLength(1);
  expect(await choices({ kind: 'alertOptions', search: 'no such alert' })).toEqual([]);
});

it('an alert is found by its id wherever it is, and offered with a readable label', async () => {
  const { frames } = await run({ kind: 'alertOptions', search: story.alertId }, weeksLater);
  expect(optionsFrame.read(frames[0]!)).toMatchObject({
    value: {
      columns: {
        text: ['2026-03-10 09:15 · High · Executable started from a temporary folder · FIN-WKS-07'],
        value: [story.alertId],
      },
    },
  });
  expect(await choices({ kind: 'alertOptions', search: '00000000-0000-0000-0000-000000000000' })).toEqual([]);
});

it('hosts and what alerts say are searched without case', async () => {
  expect(await choices({ kind: 'hostOptions', search: 'wks-0' })).toEqual(['FIN-WKS-03', 'FIN-WKS-07']);
  expect(await choices({ kind: 'hostOptions', alert: story.alertId, search: 'srv' })).toEqual([]);
  expect(await choices({ kind: 'alertFieldOptions', field: 'Tactics', search: 'access' })).toEqual(
    expect.arrayContaining(['CredentialAccess', 'InitialAccess'])
  );
});

it('accounts are those that logged on to the host, or tried to, and filter its logons', async () => {
  const host = { host: story.host, window: 'dashboard' };
  const accounts = await choices({ kind: 'accountOptions', ...host });
  expect(accounts).toContain('HARBOR\\maren.voss');
  expect(await choices({ kind: 'accountOptions', ...host, search: 'MAREN' })).toEqual(['HARBOR\\maren.voss']);
  const accountsOf = async (account: readonly string[]) => {
    const { frames } = await run({ kind: 'hostLogons', ...host, account });
    const read = logonsFrame.read(frames[0]!);
    return [read.ok ? [...new Set(read.value.columns.account)] : [], frameSummary(frames[0]!)];
  };
  expect((await accountsOf(['harbor\\maren.voss']))[0]).toEqual(['HARBOR\\maren.voss']);
  expect((await accountsOf(['maren.voss']))[0]).toEqual(['HARBOR\\maren.voss']);
  expect((await accountsOf(['voss']))[1]).toMatch(/^No logons of voss on FIN-WKS-07 between .*; others logged on\.$/);
  expect((await accountsOf(['*', '']))[0]).toEqual(expect.arrayContaining(accounts));
});

it('annotations are the alerts of the range, of a host, or one', async () => {
  const marks = async (saved: object) => {
    const read = annotationsFrame.read((await run({ kind: 'alertAnnotations', ...saved })).frames[0]!);
    return read.ok ? read.value.columns.id : [];
  };
  const [all, ofHost] = [await marks({}), await marks({ host: story.host.toLowerCase() })];
  expect(all).toEqual(expect.arrayContaining([...ofHost]));
  expect(ofHost).toContain(story.alertId);
  expect(ofHost).not.toContain(story.alerts.withoutHost);
  expect(ofHost.length).toBeLessThan(all.length);
  expect(await marks({ alert: story.alertId })).toEqual([story.alertId]);
});
