import { directTransport } from '../scripts/directTransport';
import { type Context, type Fetch } from '../src/core/investigations/ask';
import { chooseSchema } from '../src/core/investigations/chooseSchema';
import { fetchProcesses } from '../src/core/investigations/hostEvents';
import { LogsClient } from '../src/datasource/client/logsClient';
import { workstation } from '../workspace/sample/host';
import { linuxForm } from '../workspace/sample/linuxRows';
import { sampleCase, type SampleTable } from '../workspace/sample/sampleCase';
import { sysmonEventForm } from '../workspace/sample/sysmonRows';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';

const sample = sampleCase();
const host = workstation.name;
const window = { from: sample.story.start - 3_600_000, to: sample.story.start + 600_000 };
const others = [linuxForm, sysmonEventForm].flatMap((form) => sample.logged(form, workstation));
const TABLES = 9;

let workspace: RunningWorkspace | undefined;
afterEach(() => workspace?.close());

async function asking(basic: readonly string[], rows: readonly SampleTable[] = [...sample.tables, ...others]) {
  workspace = await startWorkspace({ port: 0, now: 'data', rows, basic });
  const client = new LogsClient(directTransport(workspace.url), 60);
  const asked: Fetch[] = [];
  const context: Context = {
    range: window,
    ask: (fetch) => {
      asked.push(fetch);
      return client.ask(fetch, new AbortController().signal);
    },
  };
  return { context, asked };
}

const sentence = (table: string): string =>
  `The table ${table} is not looked into: it is on the plan Basic or Auxiliary, whose tables are searched one at a time by queries of the kind KQL.`;

it('a table on the plan Basic keeps nobody from a host that other tables know', async () => {
  const { context, asked } = await asking(['Syslog']);
  const { schema, rows, limits } = await fetchProcesses(
    { schema: 'auto', host, window, choiceWindow: window },
    context
  );
  expect([schema, limits]).toEqual(['SecurityEvent', [sentence('Syslog')]]);
  expect(rows).toBeGreaterThan(30);
  expect(asked.length).toBeLessThanOrEqual(TABLES + 3);
});

it('a schema is read for what its other tables hold', async () => {
  const { context } = await asking(['Syslog'], sample.logged(linuxForm, workstation));
  expect(await chooseSchema(host, window, context)).toEqual({
    processes: 'Linux',
    logons: 'SecurityEvent',
    limits: [sentence('Syslog')],
  });
});

it('a schema that holds most is left out where it cannot be read, and all such tables are named', async () => {
  const { context } = await asking(['SecurityEvent', 'Syslog']);
  const { processes, limits } = await chooseSchema(host, window, context);
  expect(processes).toBe('Sysmon');
  expect(limits).toEqual([sentence('SecurityEvent'), sentence('Syslog')]);
});

it('asks once where all tables are on the plan Analytics', async () => {
  const { context, asked } = await asking([]);
  expect((await chooseSchema(host, window, context)).limits).toEqual([]);
  expect(asked).toHaveLength(1);
});
