import { ProxyRig } from './ProxyRig';

const rig = new ProxyRig();

beforeEach(() => rig.open());
afterEach(() => rig.close());

describe('answers', () => {
  beforeEach(() => rig.serve([{ path: 'x', url: '{{ .JsonData.endpoint }}' }]));

  it('pass with their status and headers, less those of the server itself', async () => {
    rig.answer = (_request, response) => {
      response.writeHead(429, {
        'Retry-After': '7',
        'x-ms-region': 'we',
        'Set-Cookie': 'a=1',
        Server: 's',
        'Alt-Svc': 'h3',
        'Strict-Transport-Security': 'max-age=1',
      });
      response.end('slow down');
    };
    const passed = await rig.send('/x');
    expect(passed).toMatchObject({
      status: 429,
      body: 'slow down',
      headers: { 'retry-after': '7', 'x-ms-region': 'we', 'content-security-policy': 'sandbox', via: '1.1 grafana' },
    });
    for (const name of ['set-cookie', 'server', 'alt-svc', 'strict-transport-security']) {
      expect(passed.headers).not.toHaveProperty(name);
    }
  });

  it('of 401 become 400 in plain text, without any header of the upstream', async () => {
    rig.answer = (_request, response) =>
      response.writeHead(401, { 'x-ms-error': 'expired', 'Retry-After': '1' }).end('{}');
    const refused = await rig.send('/x');
    expect(refused).toMatchObject({ status: 400, body: 'Authentication to data source failed' });
    expect(Object.keys(refused.headers).sort()).toEqual(['connection', 'content-length', 'content-type', 'date']);
  });

  it('that do not begin in jsonData.timeout seconds become an empty 504', async () => {
    rig.answer = () => undefined;
    expect(await rig.send('/x')).toMatchObject({ status: 504, body: '' });
  });

  it('may take longer than the time-out once they have begun', async () => {
    rig.answer = (_request, response) => {
      response.write('begun');
      setTimeout(() => response.end(' done'), 400);
    };
    expect((await rig.send('/x')).body).toBe('begun done');
  });

  it('that break off do not look complete', async () => {
    rig.answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(rig.send('/x')).rejects.toThrow();
  });

  it('from nobody become an empty 502', async () => {
    await rig.closeUpstream();
    expect(await rig.send('/x')).toMatchObject({ status: 502, body: '' });
  });

  it('are given up when the client leaves', async () => {
    const client = new AbortController();
    const leftUpstream = new Promise<void>((resolve) => {
      rig.answer = (_request, response) => {
        response.on('close', () => resolve());
        client.abort();
      };
    });
    await expect(rig.send('/x', { signal: client.signal })).rejects.toThrow('aborted');
    await leftUpstream;
  });
});
