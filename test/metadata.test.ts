import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BackendService } from '../preview/page/runtime/BackendService';
import { type PreviewHost } from '../preview/server/startPreviewHost';
import { fetchSchema } from '../src/datasource/metadata/fetchSchema';
import { type FaultName } from '../workspace/http/faults/knownFaults';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { startOurProxy } from './ourProxy';

let workspace: RunningWorkspace;
let host: PreviewHost;
let pages: string;
beforeAll(async () => {
  pages = mkdtempSync(path.join(tmpdir(), 'metadata-'));
  workspace = await startWorkspace({ port: 0 });
  host = await startOurProxy(workspace.url, pages);
}, 60_000);
afterEach(() => workspace.heal());
afterAll(async () => {
  await host.close();
  await workspace.close();
  rmSync(pages, { recursive: true });
});

/** The browser's request service, the proxy and the workspace are the real ones. */
const ask = () =>
  fetchSchema(new BackendService(1), `${host.url}/api/datasources/proxy/uid/casefile-loganalytics/metadata`);

describe('the schema of the workspace', () => {
  it('comes over the proxy, which signs in', async () => {
    const { tables } = await ask();
    const alert = tables.find(({ name }) => name === 'SecurityAlert');
    expect(alert?.columns).toContainEqual({ name: 'Entities', type: 'string' });
  });

  it.each<readonly [FaultName, RegExp]>([
    ['forbidden', /^The application may not read this workspace \(403, InsufficientAccessError\)\./],
    ['unauthorized', /^The workspace did not accept the sign-in \(401\)\./],
    ['throttled', /^The workspace is busy/],
    ['web-page', /^A gateway answered with a web page \(status 502\)/],
    ['empty', /^The workspace named no tables\.$/],
    ['sign-in-page', /^The workspace named no tables\.$/],
  ])('where it cannot be had for %s, why is said', async (fault, sentence) => {
    workspace.fail(fault);
    await expect(ask()).rejects.toThrow(sentence);
  });
});
