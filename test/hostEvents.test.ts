import { directTransport } from '../scripts/directTransport';
import { type Context, type Fetch } from '../src/core/investigations/ask';
import { chooseSchema, chooseSchemaFetch } from '../src/core/investigations/chooseSchema';
import { fetchLogons, fetchProcesses, type SchemaSetting } from '../src/core/investigations/hostEvents';
import { familyOf, kinships } from '../src/core/processes/family';
import { buildForest } from '../src/core/processes/forest';
import { findSource } from '../src/core/processes/source';
import { type HostSchema } from '../src/core/schemas/hostSchema';
import { SCHEMAS, schemaOf } from '../src/core/schemas/schemas';
import { LogsClient } from '../src/datasource/client/logsClient';
import { asimForm } from '../workspace/sample/asimRows';
import { defenderForm } from '../workspace/sample/defenderRows';
import { server, workstation } from '../workspace/sample/host';
import { linuxForm } from '../workspace/sample/linuxRows';
import { sampleCase } from '../workspace/sample/sampleCase';
import { sysmonEventForm, sysmonForm } from '../workspace/sample/sysmonRows';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { expectGolden } from './golden';

/** The sample case, of which one computer is in every other log as well. */
const sample = sampleCase();
const { story } = sample;
const host = workstation.name;
const OTHER_LOGS = [defenderForm, sysmonForm, sysmonEventForm, asimForm, linuxForm].flatMap((form) =>
  sample.logged(form, workstation)
);
const window = { from: story.start - 3_600_000, to: story.start + 600_000 };
const day = { from: Date.UTC(2026, 2, 9), to: Date.UTC(2026, 2, 11) };

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data', rows: [...sample.tables, ...OTHER_LOGS] });
}, 60_000);
afterEach(() => workspace.heal());
afterAll(() => workspace.close());

/** A way to ask, and what was asked. */
function asking(): { readonly context: Context; readonly asked: readonly Fetch[] } {
  const client = new LogsClient(directTransport(workspace.url), 60);
  const asked: Fetch[] = [];
  const ask = (fetch: Fetch) => {
    asked.push(fetch);
    return client.ask(fetch, new AbortController().signal);
  };
  return { context: { range: day, ask }, asked };
}

async function forestFrom(setting: SchemaSetting) {
  const { activity, schema, rows, cut } = await fetchProcesses(
    { schema: setting, host: host, window: window, choiceWindow: window },
    asking().context
  );
  return { forest: buildForest(activity), schema, rows, cut };
}

/** The relatives of the alert's process, each with its role and its parent; who is not logged has no time. */
async function familyFrom(setting: SchemaSetting) {
  const { forest } = await forestFrom(setting);
  const tool = { host, pid: story.pid, path: '', commandLine: '', logonId: story.logonId, near: story.start };
  const source = findSource(forest.nodes, tool)!;
  const kin = kinships(forest, source);
  return familyOf(forest, source).map((index) => {
    const { pid, start, path, commandLine, parent, subjectLogonId } = forest.nodes[index]!;
    const above = parent === null ? null : forest.nodes[parent]!;
    return {
      ...kin[index],
      pid,
      start,
      path: path.toLowerCase(),
      commandLine,
      subjectLogonId,
      parentPid: above?.pid ?? null,
      parentStart: above?.start ?? null,
    };
  });
}

describe('the processes of a host', () => {
  it('are the same family in Defender as in the security log', async () => {
    const family = await familyFrom('SecurityEvent');
    expect(family).toHaveLength(17);
    expect(await familyFrom('Defender')).toEqual(family);
  });

  it('have their true parents in Defender, and for certain', async () => {
    const { forest } = await forestFrom('Defender');
    const links = story.links.filter(({ start, host: on }) => on === host && start > window.from && start < window.to);
    expect(links.length).toBeGreaterThan(12);
    for (const link of links) {
      const node = forest.nodes.find(({ pid, start }) => pid === link.pid && start === link.start)!;
      const parent = forest.nodes[node.parent!]!;
      const certainty = link.parentStart === undefined ? 'inferred' : 'exact';
      expect([link.key, node.certainty, parent.pid, parent.start]).toEqual([
        link.key,
        certainty,
        link.parentPid,
        link.parentStart ?? null,
      ]);
    }
  });

  it('are told with what Defender knows of a creator that was not logged', async () => {
    const { activity } = await fetchProcesses(
      { schema: 'Defender', host: host, window: window, choiceWindow: window },
      asking().context
    );
    const [word] = activity.created.filter(({ path }) => path.endsWith('WINWORD.EXE'));
    expect(word).toMatchObject({ host: 'fin-wks-07.harbor.example', user: 'harbor\\maren.voss', targetLogonId: '0x0' });
    expect(word!.creator).toMatchObject({ user: 'harbor\\maren.voss', logonId: story.logonId });
    expect(word!.parentUniqueId).toBe(`${word!.parentPid}@${word!.creator!.start}`);
  });
});

describe('the logons of a host', () => {
  it.each(['Defender', 'Sysmon', 'ASIM'] as const)('are the same in %s as in the security log', async (other) => {
    const [windows, others] = await Promise.all(
      (['SecurityEvent', other] as const).map(async (schema) => {
        const { activity } = await fetchLogons(
          { schema: schema, host: host, window: day, choiceWindow: day },
          asking().context
        );
        return activity.logons.map((logon) => ({
          time: logon.time,
          outcome: logon.outcome,
          // ASIM has fewer types than Windows.
          logonType: other === 'ASIM' ? null : logon.logonType,
          account: `${logon.accountDomain}\\${logon.accountName}`.toLowerCase(),
          logonId: logon.logonId,
          sourceAddress: logon.sourceAddress,
          sourceHost: logon.sourceHost,
        }));
      })
    );
    expect(windows!.filter(({ outcome }) => outcome === 'failure').length).toBeGreaterThan(3);
    expect(windows!.length).toBeGreaterThan(60);
    expect(others).toEqual(windows);
  });

  it('end in the security log', async () => {
    const { activity, rows } = await fetchLogons(
      { schema: 'SecurityEvent', host: host, window: day, choiceWindow: day },
      asking().context
    );
    expect(activity.logoffs.length).toBeGreaterThan(20);
    expect(rows).toBe(activity.logons.length + activity.logoffs.length);
  });
});

describe('the choice of a schema', () => {
  it('costs one request, and prefers the security log where both tell as much', async () => {
    const { context, asked } = asking();
    const { schema, rows, cut } = await fetchProcesses(
      { schema: 'auto', host: host, window: window, choiceWindow: window },
      context
    );
    expect([schema, cut, asked.length]).toEqual(['SecurityEvent', false, 2]);
    expect(rows).toBeGreaterThan(30);
    expect(asked[0]).toEqual(chooseSchemaFetch(host, window));
    expectGolden('kql/chooseSchema.kql', asked[0]!.kql);
  });

  it('takes the logs that a workspace has', async () => {
    const tablesOf = (schema: HostSchema) => schema.processes.found(host).map(({ source }) => source as string);
    const tables = SCHEMAS.flatMap(tablesOf);
    for (const table of tables) {
      workspace.heal();
      tables.filter((each) => each !== table).forEach((each) => workspace.fail(`missing-table=${each}`));
      const { processes } = await chooseSchema(host, window, asking().context);
      expect(tablesOf(schemaOf(processes))).toContain(table);
    }
  });

  it('takes each part from where it is', async () => {
    workspace.fail('missing-table=DeviceProcessEvents');
    const { context } = asking();
    expect(await chooseSchema(server.name, window, context)).toMatchObject({
      processes: 'SecurityEvent',
      logons: 'SecurityEvent',
    });
    expect(await chooseSchema('nowhere', window, context)).toEqual({
      processes: 'SecurityEvent',
      logons: 'SecurityEvent',
      limits: [],
    });
  });
});
