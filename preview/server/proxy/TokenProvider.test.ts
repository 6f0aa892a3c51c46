import type { ServerResponse } from 'node:http';
import { startRecordingUpstream, type RecordingUpstream } from '../recordingUpstream';
import { TokenProvider, type TokenRequest } from './TokenProvider';

let upstream: RecordingUpstream;
let answer: (response: ServerResponse) => void;
let now: number;
let tokens: TokenProvider;

function request(cacheKey = 'ds/query/POST'): TokenRequest {
  return {
    cacheKey,
    url: `${upstream.url}/tenant/token`,
    params: { grant_type: 'client_credentials', scope: 'a b&c' },
  };
}

function tokenJson(fields: object): void {
  let count = 0;
  answer = (response) => response.end(JSON.stringify({ access_token: `token-${(count += 1)}`, ...fields }));
}

beforeEach(async () => {
  now = 1_000_000;
  tokens = new TokenProvider(() => now);
  upstream = await startRecordingUpstream((_request, response) => answer(response));
});

afterEach(() => upstream.close());

describe('TokenProvider', () => {
  it('posts the parameters form-encoded', async () => {
    tokenJson({ expires_in: 3600 });
    expect(await tokens.accessToken(request())).toBe('token-1');
    expect(upstream.received).toMatchObject([
      {
        method: 'POST',
        target: '/tenant/token',
        body: 'grant_type=client_credentials&scope=a+b%26c',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    ]);
  });

  it.each([
    ['expires_in as a number', { expires_in: 60 }],
    ['expires_in as text', { expires_in: '60' }],
    ['expires_on as text', { expires_on: '1060' }],
  ])('keeps a token until ten seconds before it expires: %s', async (_name, fields) => {
    tokenJson(fields);
    await tokens.accessToken(request());
    now += 49_999;
    expect(await tokens.accessToken(request())).toBe('token-1');
    now += 1;
    expect(await tokens.accessToken(request())).toBe('token-2');
  });

  it('keeps tokens apart by their key', async () => {
    tokenJson({ expires_in: 60 });
    await tokens.accessToken(request('ds/query/POST'));
    expect(await tokens.accessToken(request('ds/metadata/GET'))).toBe('token-2');
  });

  it('asks once for calls that come together', async () => {
    tokenJson({ expires_in: 60 });
    const all = await Promise.all([tokens.accessToken(request()), tokens.accessToken(request())]);
    expect(all).toEqual(['token-1', 'token-1']);
  });

  it('has no token when the endpoint refuses, and asks again the next time', async () => {
    answer = (response) => response.writeHead(401).end('{"error":"invalid_client"}');
    expect(await tokens.accessToken(request())).toBe('');
    tokenJson({ expires_in: 60 });
    expect(await tokens.accessToken(request())).toBe('token-1');
  });

  it('has no token when the answer is no JSON or nobody answers', async () => {
    answer = (response) => response.end('<html>');
    expect(await tokens.accessToken(request())).toBe('');
    await upstream.close();
    expect(await tokens.accessToken(request())).toBe('');
  });
});
