import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BackendService } from '../preview/page/runtime/BackendService';
import { type PreviewHost } from '../preview/server/startPreviewHost';
import { setProxyTimeout } from '../scripts/setProxyTimeout';
import { LogsClient } from '../src/datasource/client/logsClient';
import { proxyTransport } from '../src/datasource/client/proxyTransport';
import { checkHealth } from '../src/datasource/healthCheck';
import { type FaultName } from '../workspace/http/faults/knownFaults';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { startOurProxy } from './ourProxy';

const SETTINGS = { tenantId: 't', clientId: 'c', workspaceId: 'w' };

let workspace: RunningWorkspace;
let host: PreviewHost;
let pages: string;

beforeAll(async () => {
  pages = mkdtempSync(path.join(tmpdir(), 'health-'));
  workspace = await startWorkspace({ port: 0, now: 'data' });
  host = await startOurProxy(workspace.url, pages);
});
beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => {
  jest.restoreAllMocks();
  workspace.heal();
});
afterAll(async () => {
  await host.close();
  await workspace.close();
  rmSync(pages, { recursive: true });
});

/** Save & test: the browser's request service, the proxy and the workspace are the real ones. */
function saveAndTest({ url }: PreviewHost = host) {
  const client = new LogsClient(
    proxyTransport(new BackendService(1), `${url}/api/datasources/proxy/uid/casefile-loganalytics/query`),
    25
  );
  return checkHealth(SETTINGS, (fetch) => client.ask(fetch, new AbortController().signal), Date.now());
}

const HEALTHY = {
  status: 'success',
  message: 'The workspace answers, and its tables SecurityAlert and SecurityEvent can be read.',
};
const failing = (message: RegExp): object => ({
  status: 'error',
  message: expect.stringMatching(message) as string,
});

describe('the health check', () => {
  it('finds a healthy workspace healthy', async () => {
    expect(await saveAndTest()).toEqual(HEALTHY);
  });

  it.each<readonly [FaultName, RegExp]>([
    ['unauthorized', /^The workspace did not accept the sign-in \(401\)\. Check tenant, client ID and client secret/],
    ['forbidden', /^The application may not read this workspace \(403, InsufficientAccessError\)\. Give it the role/],
    ['wrong-audience', /^The token is not meant for this service \(403, InvalidAuth.*\)\. Check the cloud/],
    ['unknown-workspace', /^There is no such workspace at the service \(404, PathNotFoundError\)\. Check/],
    ['throttled', /^The workspace is busy: too many queries at once \(429\)\. Wait a minute/],
    ['throttled-silent', /^The workspace is busy: too many queries at once \(429\)\. Wait a minute/],
    ['timeout', /^The query took longer than the time-out \(504\)\. Narrow the time range/],
    ['unavailable', /^The workspace service is not available \(503\)\. Wait a minute/],
    ['web-page', /^A gateway answered with a web page \(status 502\) instead of data\. Reload the page/],
    ['sign-in-page', /^A gateway answered with a web page \(status 200\) instead of data\. Reload the page/],
    ['cut', /^The connection broke before the whole answer was there\. Check that Grafana can still be reached/],
    ['missing-table=SecurityAlert', /^The workspace has no table SecurityAlert: Microsoft Sentinel or .* writes it\.$/],
    ['missing-table=SecurityEvent', /^The workspace has no table SecurityEvent: the Windows .* connector writes it\.$/],
  ])('says of %s what failed, why and what to do', async (fault, sentence) => {
    workspace.fail(fault);
    expect(await saveAndTest()).toEqual(failing(sentence));
    workspace.heal();
    expect(await saveAndTest()).toEqual(HEALTHY);
  });

  it.each<FaultName>(['no-content', 'empty', 'partial'])('takes %s for an answer', async (fault) => {
    workspace.fail(fault);
    expect(await saveAndTest()).toEqual(HEALTHY);
  });

  it('gives up on a workspace that never answers when the proxy does', async () => {
    workspace.fail('hang');
    await setProxyTimeout(host.url, 0.2);
    expect(await saveAndTest()).toEqual(
      failing(/^The query took longer than the time-out \(504\)\. Narrow the time range/)
    );
    await setProxyTimeout(host.url, 120);
  });

  it('says of a refused token what to check', async () => {
    workspace.fail('token-refused');
    const newcomer = await startOurProxy(workspace.url, pages);
    try {
      expect(await saveAndTest(newcomer)).toEqual(
        failing(/^The workspace did not accept the sign-in \(401\)\. Check tenant/)
      );
    } finally {
      await newcomer.close();
    }
  });

  it('says of a workspace that is gone where to look', async () => {
    const gone = await startOurProxy(workspace.url, pages);
    await gone.close();
    const stray = await startOurProxy(gone.url, pages);
    try {
      expect(await saveAndTest(stray)).toEqual(
        failing(/^Grafana could not reach the workspace service \(502\)\. Check the cloud and the query address/)
      );
    } finally {
      await stray.close();
    }
  });
});
