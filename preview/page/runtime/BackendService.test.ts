import { STATUS_CODES, type ServerResponse } from 'node:http';
import { firstValueFrom } from 'rxjs';
import { startRecordingUpstream, type RecordingUpstream } from '../../server/recordingUpstream';
import { BackendService } from './BackendService';

const service = new BackendService(7);
let server: RecordingUpstream;
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  server = await startRecordingUpstream((_request, response) => answer(response));
});

afterEach(() => server.close());

function url(path: string): string {
  return `${server.url}${path}`;
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('it did not fail');
    },
    (problem: unknown) => problem
  );
}

describe('a request', () => {
  it('sends JSON, the organisation and the parameters', async () => {
    answer = (response) => response.end('{"a":1}');
    const options = {
      url: url('/x'),
      method: 'POST',
      data: { b: 2 },
      params: { q: 'a b' },
      headers: { Prefer: 'wait=5' },
    };
    const { data, status, headers } = await firstValueFrom(service.fetch(options));
    expect([data, status, headers.get('content-length')]).toEqual([{ a: 1 }, 200, '7']);
    expect(server.received).toMatchObject([
      {
        method: 'POST',
        target: '/x?q=a%20b',
        body: '{"b":2}',
        headers: { 'content-type': 'application/json', prefer: 'wait=5', 'x-grafana-org-id': '7' },
      },
    ]);
  });

  it('gives text that is no JSON as text', async () => {
    answer = (response) => response.end('not {json');
    expect(await service.get(url('/x'))).toBe('not {json');
  });

  it('gives JSON as text when it was asked to', async () => {
    answer = (response) => response.end('{"big":12345678901234567890}');
    expect(await service.request({ url: url('/x'), responseType: 'text' })).toBe('{"big":12345678901234567890}');
  });
});

describe('an answer that is not ok', () => {
  it('becomes a plain object without headers', async () => {
    answer = (response) => response.writeHead(429, { 'Retry-After': '9' }).end('{"error":{"code":"Throttled"}}');
    const config = { url: url('/x') };
    expect(await failure(firstValueFrom(service.fetch(config)))).toEqual({
      status: 429,
      statusText: 'Too Many Requests',
      data: { error: { code: 'Throttled' } },
      config,
    });
  });

  it.each<[string, number, string, unknown]>([
    [
      'text',
      400,
      'Authentication to data source failed',
      {
        message: 'Authentication to data source failed',
        error: 'Bad Request',
        response: 'Authentication to data source failed',
      },
    ],
    [
      'HTML, as a gateway in between gives it',
      503,
      '<html>busy</html>',
      { message: '<html>busy</html>', error: 'Service Unavailable', response: '<html>busy</html>' },
    ],
    ['nothing', 502, '', { message: 'Bad Gateway', error: 'Bad Gateway', response: '' }],
    ['null', 500, 'null', { message: 'Unexpected error' }],
    ['an error that is text', 500, '{"error":"broken"}', { message: 'broken', error: 'broken' }],
    [
      'an error beside an empty message',
      500,
      '{"error":"broken","message":""}',
      { message: 'broken', error: 'broken' },
    ],
    ['a message', 403, '{"message":"no","error":"broken"}', { message: 'no', error: 'broken' }],
    ['an error that is an object', 400, '{"error":{"code":"E"}}', { error: { code: 'E' } }],
  ])('keeps what came, with a message where there is one: %s', async (_what, status, body, data) => {
    answer = (response) => response.writeHead(status).end(body);
    const config = { url: url('/x'), showErrorAlert: false };
    const statusText = STATUS_CODES[status];
    expect(await failure(firstValueFrom(service.fetch(config)))).toEqual({ status, statusText, data, config });
  });
});

describe('cancelling', () => {
  it('aborts the request when nobody listens any more', async () => {
    const left = new Promise<void>((resolve) => {
      answer = (response) => {
        response.on('close', () => resolve());
        subscription.unsubscribe();
      };
    });
    const subscription = service.fetch({ url: url('/x') }).subscribe();
    await left;
  });

  it('ends the earlier of two requests with the same requestId', async () => {
    answer = (response) => setTimeout(() => response.end('{}'), 50);
    const options = { url: url('/x'), requestId: 'same' };
    const earlier = failure(service.request(options));
    expect(await service.request(options)).toEqual({});
    expect(await earlier).toMatchObject({ cancelled: true, status: -1, data: null });
  });

  it('follows the signal of the caller', async () => {
    answer = () => controller.abort();
    const controller = new AbortController();
    const request = service.request({ url: url('/x'), abortSignal: controller.signal });
    expect(await failure(request)).toMatchObject({ cancelled: true });
  });
});

describe('data source requests', () => {
  it('run five at a time, others do not wait for them', async () => {
    const open: ServerResponse[] = [];
    answer = (response) => open.push(response);
    const all = Array.from({ length: 7 }, (_, index) => service.get(url(`/api/datasources/proxy/uid/x/${index}`)));
    const other = service.get(url('/api/health'));
    while (open.length < 6) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(server.received.filter(({ target }) => target.includes('proxy'))).toHaveLength(5);
    answer = (response) => response.end('{}');
    open.forEach((response) => response.end('{}'));
    await Promise.all([...all, other]);
    expect(server.received).toHaveLength(8);
  });
});
