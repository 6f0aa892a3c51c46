import { existsSync, readFileSync } from 'node:fs';
import { startWorkspace, type RunningWorkspace } from './startWorkspace';
import { TestClient, type QueryReply } from './testing/client';
import { describeWithReference, referencePath } from './testing/reference';

interface NotebookQuery {
  readonly name: string;
  readonly query_with_defaults: string;
}

/** Of the case: the host, session, process and address that the queries are asked about. */
const values: Readonly<Record<string, string>> = {
  start: '2019-01-15T04:15:00Z',
  end: '2019-01-15T05:25:00Z',
  host_name: 'MSTICAlertsWin1',
  account_name: 'MSTICAdmin',
  process_name: 'powershell.exe',
  process_id: '0x1580',
  logon_session_id: '0xfaac27',
  commandline: '.\\\\ftp  -s:C:\\\\RECYCLER\\\\xxppyy.exe',
  ip_address: '131.107.147.209',
  source_ip_list: '131.107.147.209, 10.0.0.4',
  system_alert_id: '46d2a7e8-7a2d-4a4a-8f4e-000000000000',
};

const file = referencePath('expected', 'kql_queries.json');
const queries: readonly NotebookQuery[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly queries: readonly NotebookQuery[] }).queries
  : [];

const filled = ({ query_with_defaults }: NotebookQuery): string =>
  query_with_defaults.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** Queries that KQL itself refuses: this one has a bracket too few. */
const broken = ['get_parent_process'];

describeWithReference('the queries of msticpy, over the case of 2019-01-15', () => {
  let workspace: RunningWorkspace;
  let client: TestClient;
  beforeAll(async () => {
    workspace = await startWorkspace({ data: referencePath('jan15'), port: 0, now: 'data' });
    client = await TestClient.signIn(workspace);
  });
  afterAll(() => workspace.close());

  it.each(queries.filter(({ name }) => !broken.includes(name)).map((query) => [query.name, query] as const))(
    '%s is answered',
    async (_, query) => {
      const { status, body } = await client.post({ query: filled(query) });
      expect({ status, error: (body as QueryReply).error }).toEqual({ status: 200, error: undefined });
    }
  );

  it.each(broken)('%s does not parse, and is refused as the service refuses it', async (name) => {
    const query = queries.find((candidate) => candidate.name === name);
    const { status, body } = await client.post({ query: query ? filled(query) : '' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { innererror: { code: 'SyntaxError' } } });
  });

  // Counted in the files themselves, apart from the workspace.
  it.each([
    ['list_host_processes', 363],
    ['list_processes_in_session', 160],
    ['list_host_logons', 6],
    ['list_alerts', 54],
  ])('%s finds %d rows', async (name, count) => {
    const query = queries.find((candidate) => candidate.name === name);
    expect(query).toBeDefined();
    expect(await client.rows(query ? filled(query) : '')).toHaveLength(count);
  });
});
