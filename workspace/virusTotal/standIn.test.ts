import { demoVirusTotalKey } from '../http/credentials';
import { type RunningWorkspace, startWorkspace } from '../startWorkspace';

const ROWS = [{ name: 'SecurityEvent', rows: [{ TimeGenerated: '2026-03-10T09:00:00Z' }] }];

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, rows: ROWS });
});
afterAll(() => workspace.close());

async function lookUp(path: string, key = demoVirusTotalKey) {
  const response = await fetch(`${workspace.url}/api/v3/${path}`, {
    headers: key === '' ? {} : { 'x-apikey': key },
  });
  const body = (await response.json()) as {
    readonly data?: unknown;
    readonly error?: { readonly code: string };
  };
  return { status: response.status, body, retryAfter: response.headers.get('retry-after') };
}

describe('the stand-in for VirusTotal', () => {
  it('knows the indicators of the sample case', async () => {
    const { status, body } = await lookUp('domains/cdn.example.net');
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      type: 'domain',
      id: 'cdn.example.net',
      attributes: { last_analysis_stats: { malicious: 9, suspicious: 1, harmless: 48, undetected: 12 } },
    });
    expect(await lookUp(`urls/${Buffer.from('http://cdn.example.net/stage.ps1').toString('base64url')}`)).toMatchObject(
      { status: 200, body: { data: { attributes: { url: 'http://cdn.example.net/stage.ps1' } } } }
    );
  });

  it.each([
    ['an object that it does not know', 'domains/example.test', demoVirusTotalKey, 404, 'NotFoundError'],
    ['an address that is none of VirusTotal', 'users/me', demoVirusTotalKey, 404, 'NotFoundError'],
    ['no key', 'domains/example.com', '', 401, 'AuthenticationRequiredError'],
    ['another key', 'domains/example.com', 'mine', 401, 'WrongCredentialsError'],
    ['what a free key may not ask', 'domains/example.com/urls', demoVirusTotalKey, 403, 'ForbiddenError'],
  ])('refuses %s', async (_, path, key, status, code) => {
    expect(await lookUp(path, key)).toMatchObject({ status, body: { error: { code } } });
  });

  it('turns requests away when it is told to', async () => {
    workspace.virusTotal.refuse('throttled');
    workspace.virusTotal.refuse('quota');
    expect(await lookUp('domains/example.com')).toMatchObject({ status: 429, retryAfter: '1' });
    expect(await lookUp('domains/example.com')).toMatchObject({
      status: 429,
      retryAfter: null,
      body: { error: { code: 'QuotaExceededError' } },
    });
    expect(await lookUp('domains/example.com')).toMatchObject({ status: 200 });
  });

  it('keeps answers back until they are let go', async () => {
    workspace.virusTotal.hold();
    const before = workspace.virusTotal.requests.length;
    const [one, other] = [lookUp('domains/example.com'), lookUp('domains/example.com')];
    while (workspace.virusTotal.requests.length < before + 2) {
      await new Promise(setImmediate);
    }
    workspace.virusTotal.letOneGo();
    await Promise.race([one, other]);
    expect(workspace.virusTotal.requests.slice(before).filter(({ status }) => status === 200)).toHaveLength(1);
    workspace.virusTotal.letGo();
    expect((await Promise.all([one, other])).map(({ status }) => status)).toEqual([200, 200]);
  });
});
