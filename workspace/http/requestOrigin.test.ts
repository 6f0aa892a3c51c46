import { request } from 'node:http';
import { type RunningWorkspace, startWorkspace } from '../startWorkspace';
import { originProblem } from './requestOrigin';

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, rows: [{ name: 'SecurityEvent', rows: [{ Computer: 'H' }] }] });
});
afterAll(() => workspace.close());

/** The status of a request with these headers; `fetch` would not send them. */
const statusOf = (path: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: workspace.port, path, headers, method: 'POST' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

const paths = ['/t/oauth2/v2.0/token', '/v1/workspaces/w/query', '/v1/workspaces/w/metadata', '/api/v3/ip_addresses/x'];

describe.each(paths)('%s', (path) => {
  it.each<Readonly<Record<string, string>>>([
    { host: 'evil.example' },
    { host: 'evil.example:8877' },
    { host: '127.0.0.1.evil.example' },
    { host: 'localhost', origin: 'https://evil.example' },
    { host: 'localhost', origin: 'null' },
  ])('is closed to %j', async (headers) => {
    expect(await statusOf(path, headers)).toBe(403);
  });

  it.each(['localhost', '127.0.0.1', '127.0.0.1:8877', '[::1]:8877'])('is open to the host %s', async (host) => {
    expect(await statusOf(path, { host })).not.toBe(403);
  });
});

it('a workspace that others may reach has whatever name they know it by, and no pages', () => {
  const asked = (headers: object): Parameters<typeof originProblem>[0] =>
    ({ headers }) as Parameters<typeof originProblem>[0];
  expect(originProblem(asked({ host: 'logs.corp.example' }), '0.0.0.0')).toBeUndefined();
  expect(originProblem(asked({ host: 'logs.corp.example', origin: 'https://evil.example' }), '0.0.0.0')).toBeDefined();
});
