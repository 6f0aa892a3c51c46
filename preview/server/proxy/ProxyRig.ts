import type { ServerResponse } from 'node:http';
import { startPreviewHostRig, type Answer, type PreviewHostRig, type SentRequest } from '../previewHostRig';
import { startRecordingUpstream, type ReceivedRequest, type RecordingUpstream } from '../recordingUpstream';

type UpstreamAnswer = (request: ReceivedRequest, response: ServerResponse) => void;

/** For proxy tests: an upstream server, and a preview host whose one data source can be routed to it. */
export class ProxyRig {
  private upstream: RecordingUpstream | undefined;
  private host: PreviewHostRig | undefined;

  /** How the upstream answers; `{}` until a test says otherwise. */
  answer: UpstreamAnswer = () => undefined;

  /** Starts the upstream. */
  async open(): Promise<void> {
    this.answer = (_request, response) => response.end('{}');
    this.upstream = await startRecordingUpstream((request, response) => this.answer(request, response));
  }

  /**
   * Starts the host with these routes. Unless `dataSource` says otherwise, `jsonData.endpoint` is the upstream, its
   * time-out 0.2 s and `secureJsonData.key` k1.
   */
  async serve(routes: object[], dataSource: object = {}, others: object[] = []): Promise<void> {
    const jsonData = { endpoint: this.upstreamUrl, timeout: '0.2' };
    const settings = { jsonData, secureJsonData: { key: 'k1' }, ...dataSource };
    this.host = await startPreviewHostRig({ routes, dataSource: settings, others });
  }

  get url(): string {
    return running(this.host).url;
  }

  get upstreamUrl(): string {
    return running(this.upstream).url;
  }

  /** What arrived upstream so far. */
  get received(): ReceivedRequest[] {
    return running(this.upstream).received;
  }

  /** Sends a request to the proxy and returns its answer. */
  send(path: string, request?: SentRequest): Promise<Answer> {
    return this.sendTo('/api/datasources/proxy/uid/logs', path, request);
  }

  /** Sends a request to another part of the host. */
  sendTo(base: string, path: string, request?: SentRequest): Promise<Answer> {
    return running(this.host).send(`${base}${path}`, request);
  }

  /** Sends a request to the proxy and returns what arrived upstream. */
  async arrived(path: string, request?: SentRequest): Promise<ReceivedRequest> {
    await this.send(path, request);
    return running(this.received.at(-1));
  }

  /** Stops the upstream alone. */
  async closeUpstream(): Promise<void> {
    await this.upstream?.close();
  }

  /** Stops both. */
  async close(): Promise<void> {
    await this.host?.close();
    await this.closeUpstream();
  }
}

function running<T>(thing: T | undefined): T {
  if (thing === undefined) {
    throw new Error('not started, or nothing arrived');
  }
  return thing;
}
