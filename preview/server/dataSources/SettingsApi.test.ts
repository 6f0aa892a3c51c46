import { startPreviewHostRig, type Answer, type PreviewHostRig } from '../previewHostRig';
import { MAX_BODY_BYTES } from '../requestBody';
import { startRecordingUpstream, type RecordingUpstream } from '../recordingUpstream';

let upstream: RecordingUpstream;
let rig: PreviewHostRig;

beforeEach(async () => {
  upstream = await startRecordingUpstream(({ target }, response) =>
    response.end(target === '/token' ? '{"access_token":"t1","expires_in":3600}' : '{}')
  );
  const tokenAuth = { url: '{{ .JsonData.endpoint }}/token', params: { secret: '{{ .SecureJsonData.secret }}' } };
  rig = await startPreviewHostRig({
    routes: [{ path: 'query', method: 'POST', url: '{{ .JsonData.endpoint }}/{{ .JsonData.workspace }}', tokenAuth }],
    dataSource: {
      editable: true,
      jsonData: { endpoint: upstream.url, workspace: 'w1' },
      secureJsonData: { secret: 'hush-1', key: 'hush-2' },
    },
    others: [{ name: 'Fixed', uid: 'fixed', type: 'x-logs-datasource', editable: false }],
  });
});

afterEach(async () => {
  await rig.close();
  await upstream.close();
});

function put(body: unknown, uid = 'logs'): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return rig.send(`/api/datasources/uid/${uid}`, { method: 'PUT', body: text });
}

async function settings(): Promise<Record<string, unknown>> {
  const { body } = await rig.send('/api/datasources/uid/logs');
  return JSON.parse(body) as Record<string, unknown>;
}

function query(): Promise<Answer> {
  return rig.send('/api/datasources/proxy/uid/logs/query', { method: 'POST', body: '{}' });
}

function sentUpstream(): Array<[string, string]> {
  return upstream.received.map(({ target, body }) => [target, body]);
}

describe('GET', () => {
  it('gives what an editor of settings needs, and which secrets are set', async () => {
    const { body } = await rig.send('/api/datasources/uid/logs');
    expect(JSON.parse(body)).toMatchObject({
      uid: 'logs',
      orgId: 1,
      name: 'Logs',
      typeName: 'Logs',
      access: 'proxy',
      readOnly: false,
      version: 1,
      jsonData: { workspace: 'w1' },
      secureJsonFields: { secret: true, key: true },
    });
    expect(body).not.toContain('hush');
  });

  it('says that a provisioned data source cannot be edited', async () => {
    expect(JSON.parse((await rig.send('/api/datasources/uid/fixed')).body)).toMatchObject({ readOnly: true });
  });
});

describe('PUT', () => {
  it('replaces the settings, merges the secrets and raises the version', async () => {
    const jsonData = { endpoint: upstream.url, workspace: 'w2' };
    const saved = await put({ ...(await settings()), name: 'New', jsonData, secureJsonData: { secret: 'hush-3' } });
    expect(JSON.parse(saved.body)).toMatchObject({ message: 'Datasource updated', datasource: { version: 2 } });
    expect(saved.body).not.toContain('hush');
    expect(await settings()).toMatchObject({
      name: 'New',
      version: 2,
      jsonData,
      secureJsonFields: { secret: true, key: true },
    });
  });

  it('clears a secret that is given empty', async () => {
    await put({ ...(await settings()), secureJsonData: { key: '' } });
    expect((await settings()).secureJsonFields).toEqual({ secret: true });
  });

  it('is what the proxy uses from then on, without the token of before', async () => {
    await query();
    await put({
      name: 'Logs',
      jsonData: { endpoint: upstream.url, workspace: 'w2' },
      secureJsonData: { secret: 'new' },
    });
    await query();
    expect(sentUpstream()).toEqual([
      ['/token', 'secret=hush-1'],
      ['/w1', '{}'],
      ['/token', 'secret=new'],
      ['/w2', '{}'],
    ]);
  });

  it('shows in the settings that the page starts with', async () => {
    await put({ name: 'New', jsonData: { workspace: 'w2' } });
    const page = await rig.send('/datasources/edit/logs');
    expect(page.body).toContain('"workspace":"w2"');
    const boot = await rig.send('/api/frontend/settings');
    expect(JSON.parse(boot.body)).toMatchObject({
      datasources: { New: { uid: 'logs', jsonData: { workspace: 'w2' } } },
    });
  });

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['no object', []],
    ['nothing', ''],
    ['no name', { jsonData: {} }],
    ['a blank name', { name: ' ' }],
    ['jsonData that is a list', { name: 'n', jsonData: [] }],
    ['a secret that is no text', { name: 'n', secureJsonData: { secret: 1 } }],
  ])('answers 400 for %s and changes nothing', async (_what, body) => {
    const before = await settings();
    const refused = await put(body);
    expect(refused.status).toBe(400);
    expect(JSON.parse(refused.body)).toEqual({ message: expect.stringContaining('bad request data') as string });
    expect(await settings()).toEqual(before);
  });

  it.each([
    ['a read-only data source', 403, 'fixed', { name: 'Fixed' }],
    ['an unknown one', 404, 'none', { name: 'None' }],
    ['a name that is taken', 409, 'logs', { name: 'Fixed' }],
    ['too long a body', 413, 'logs', { name: 'x'.repeat(MAX_BODY_BYTES) }],
  ])('is refused for %s', async (_what, status, uid, body) => {
    expect((await put(body, uid)).status).toBe(status);
  });

  it('is refused from another site', async () => {
    const headers = { Origin: 'http://evil.example' };
    const request = { method: 'PUT', headers, body: '{"name":"x"}' };
    expect((await rig.send('/api/datasources/uid/logs', request)).status).toBe(403);
  });
});

it.each(['POST', 'PATCH', 'DELETE'])('has no method %s', async (method) => {
  expect((await rig.send('/api/datasources/uid/logs', { method })).status).toBe(405);
});
