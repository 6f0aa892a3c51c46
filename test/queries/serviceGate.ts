import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { directTransport } from '../../scripts/directTransport';

/** The quickest answer, in milliseconds. */
const ANSWER_MS = 20;
/** Log Analytics runs so many queries of one principal at once, and refuses others. */
const MOST_AT_ONCE = 5;

/** Stands between a data source and a workspace: counts what comes at once, refuses as a busy service, or holds answers. */
export interface ServiceGate {
  readonly url: string;
  /** Requests that came, refused ones included. */
  readonly received: number;
  readonly refused: number;
  /** Most requests that were open at the same time. */
  readonly mostAtOnce: number;
  /** Requests whose sender left before the answer. */
  readonly left: number;
  /** No answer is given before so many requests are open at the same time. */
  holdUntil(open: number): void;
  /** Refuses requests by their number, from 1 on. */
  refuse(when: (request: number) => boolean): void;
  close(): Promise<void>;
}

/** Opens a gate to an embedded workspace. */
export async function openServiceGate(workspaceUrl: string): Promise<ServiceGate> {
  const send = directTransport(workspaceUrl);
  const state = { received: 0, refused: 0, mostAtOnce: 0, left: 0 };
  let open = 0;
  let refuses = (_: number): boolean => false;
  let held: { readonly until: number; readonly free: Array<() => void> } = { until: 0, free: [] };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const number = ++state.received;
    open++;
    state.mostAtOnce = Math.max(state.mostAtOnce, open);
    response.on('close', () => {
      open--;
      state.left += response.writableEnded ? 0 : 1;
    });
    if (open > MOST_AT_ONCE || refuses(number)) {
      state.refused++;
      response.writeHead(429).end('{"error":{"code":"ThrottledError","message":"Too many requests"}}');
      return;
    }
    if (open >= held.until) {
      held.free.forEach((free) => free());
      held = { until: 0, free: [] };
    } else {
      await new Promise<void>((resolve) => held.free.push(resolve));
    }
    // What else was sent at the same time has come by then.
    await setTimeout(ANSWER_MS);
    const body = await text(request);
    const answer = await send({
      body,
      headers: { 'content-type': 'application/json' },
      signal: new AbortController().signal,
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text);
  }

  const server = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get received() {
      return state.received;
    },
    get refused() {
      return state.refused;
    },
    get mostAtOnce() {
      return state.mostAtOnce;
    },
    get left() {
      return state.left;
    },
    holdUntil: (until) => (held = { until, free: [] }),
    refuse: (when) => (refuses = when),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
