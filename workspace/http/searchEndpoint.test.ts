import { startWorkspace, type RunningWorkspace } from '../startWorkspace';
import { type QueryReply, TestClient } from '../testing/client';
import { demoCredentials } from './credentials';

const ANALYTICS = ['Heartbeat', 'SecurityEvent', 'WindowsEvent', 'SecurityAlert', 'DeviceLogonEvents', 'AuditLog_CL'];
const table = (name: string, rows: readonly (readonly [time: string, host: string])[]) => ({
  name,
  rows: rows.map(([TimeGenerated, Computer]) => ({ TimeGenerated, Computer })),
});

let workspace: RunningWorkspace;
let client: TestClient;
beforeAll(async () => {
  workspace = await startWorkspace({
    port: 0,
    rows: [
      table('Syslog', [
        ['2026-03-10T09:00:00Z', 'a'],
        ['2026-03-11T09:00:00Z', 'b'],
      ]),
      table('Event', [['2026-03-10T09:00:00Z', 'a']]),
      table('Heartbeat', [['2026-03-10T09:00:00Z', 'a']]),
    ],
    basic: ['Syslog', 'Event'],
  });
  client = await TestClient.signIn(workspace);
});
afterAll(() => workspace.close());

const timespan = '2026-03-10T00:00:00Z/2026-03-11T00:00:00Z';
const lookups = (names: readonly string[]): string =>
  ['Syslog', ...names.map((name) => `| lookup (${name} | distinct TimeGenerated) on TimeGenerated`), '| count'].join(
    '\n'
  );

describe('a search', () => {
  it.each([
    ['a table on the plan Basic', 'Syslog | project Computer', [['a']]],
    ['aggregates', 'Syslog | summarize dcount(Computer)', [[1]]],
    ['the same table twice', 'let P = Syslog; P | union P | count', [[2]]],
    ['a table named by a function', 'table("Syslog") | count', [[1]]],
    ['an Analytics table beside it by union', 'union Syslog, Heartbeat | count', [[2]]],
    ['five Analytics tables by lookup', lookups(ANALYTICS.slice(0, 5)), [[1]]],
  ])('answers %s, within its time span', async (_, query, rows) => {
    const { status, body } = await client.search({ query, timespan });
    expect([status, (body as QueryReply).tables?.[0]?.rows]).toEqual([200, rows]);
  });

  it.each<[problem: string, body: object, inner: Readonly<Record<string, unknown>>]>([
    ['no time span', { query: 'Syslog' }, { code: 'TimespanMissing', message: 'A search needs a timespan' }],
    ['an empty time span', { query: 'Syslog', timespan: '' }, { code: 'TimespanMissing' }],
    [
      'further workspaces',
      { query: 'Syslog', timespan, workspaces: [demoCredentials.workspaceId] },
      { code: 'InvalidWorkspaces' },
    ],
    [
      'an Analytics table alone',
      { query: '// none\nHeartbeat', timespan },
      { message: /one table on the plan Basic .* names none/, line: 2, pos: 0 },
    ],
    ['no table', { query: 'print 1', timespan }, { message: /names none/ }],
    [
      'two Basic tables',
      { query: 'union Syslog, Event', timespan },
      { message: /'Syslog' and 'Event'/, line: 1, pos: 14 },
    ],
    [
      'two by a wildcard',
      { query: 'union *', timespan },
      { message: /'(Event|Syslog)' and '(Event|Syslog)'/, line: 1, pos: 6 },
    ],
    [
      'a sixth Analytics table',
      { query: lookups(ANALYTICS), timespan },
      { message: /at most 5 tables on the plan Analytics, .* 'AuditLog_CL'/, line: 7, pos: 10 },
    ],
    [
      'a join',
      { query: 'Syslog\n| join Syslog on Computer', timespan },
      { message: /cannot use join$/, line: 2, pos: 2 },
    ],
    ['find', { query: 'find in (Syslog) where true', timespan }, { message: /cannot use find$/, line: 1, pos: 0 }],
    ['search', { query: 'search "a"', timespan }, { message: /cannot use search$/, line: 1, pos: 0 }],
    ['externaldata', { query: 'externaldata (a:string) ["x"]', timespan }, { message: /cannot use externaldata$/ }],
    [
      'a function of its own',
      { query: 'let f = () { Syslog }; f()', timespan },
      { message: /a function of its own$/, line: 1, pos: 8 },
    ],
  ])('is refused for %s', async (_, body, inner) => {
    const given: Readonly<Record<string, unknown>> = { code: 'EMBEDDED', ...inner };
    const expected = Object.entries(given).map(([name, value]) => [
      name,
      value instanceof RegExp ? (expect.stringMatching(value) as string) : value,
    ]);
    const reply = await client.search(body);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      error: { code: 'BadArgumentError', innererror: Object.fromEntries(expected) as object },
    });
  });

  it('with a mistake in it is told of the mistake, as a query is', async () => {
    const { body } = await client.search({ query: 'Syslog | where Nope == 1', timespan });
    expect(body).toMatchObject({ error: { innererror: { code: 'SemanticError' } } });
  });

  it('needs a token, and comes by POST only', async () => {
    const path = `/v1/workspaces/${demoCredentials.workspaceId}/search`;
    expect((await client.send(path, { method: 'POST', body: '{}' })).status).toBe(401);
    const { status, headers } = await client.send(path, { headers: { authorization: client.authorization } });
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a query of a table on the plan Basic', () => {
  it.each(['Syslog', 'Heartbeat | join Syslog on Computer', 'union *', 'table("Syslog")'])(
    'is refused in the words of the service: %s',
    async (query) => {
      expect(await client.post({ query, timespan })).toMatchObject({
        status: 400,
        body: {
          error: {
            code: 'BadArgumentError',
            message: 'The request had some invalid properties',
            innererror: {
              code: 'UnsupportedApiQueryValidationError',
              message: expect.stringMatching(
                /^Query of Basic Logs table .*\/query'\.\nYou can use .*\/search' instead/
              ) as string,
            },
          },
        },
      });
    }
  );

  it('leaves other tables alone, and a text that was searched before', async () => {
    expect(await client.rows('Heartbeat | count', timespan)).toEqual([[1]]);
    const both = { query: 'union Syslog, WindowsEvent | count', timespan };
    expect([await client.search(both), await client.post(both), await client.search(both)]).toMatchObject([
      { status: 200 },
      { status: 400 },
      { status: 200 },
    ]);
  });
});

it('a workspace does not start without the table that is to be on the plan Basic', async () => {
  const rows = [table('Syslog', [['2026-03-10T09:00:00Z', 'a']])];
  await expect(startWorkspace({ port: 0, rows, basic: ['Nope_CL'] })).rejects.toThrow("there is no table 'Nope_CL'");
});
