import { startDemo } from '../../scripts/demoEnvironment';
import { type FaultName } from '../../workspace/http/faults/knownFaults';
import { expect, test } from './demos';
import { ProcessTreePanel } from './pages/processTreePanel';

test.use({ provoked: /status of (4|5)\d\d|ERR_|did not accept the sign-in/ });

/** Each fault of the service, or of what stands before it, and the sentence that an analyst reads. */
const SENTENCES: ReadonlyArray<readonly [FaultName, RegExp]> = [
  ['unauthorized', /did not accept the sign-in \(401\)\. Check tenant, client ID and client secret/],
  ['forbidden', /may not read this workspace \(403, InsufficientAccessError\)\. Give it the role Log Analytics Reader/],
  ['wrong-audience', /not meant for this service \(403, InvalidAuthenticationTokenAudience\)/],
  ['unknown-workspace', /There is no such workspace at the service \(404/],
  ['throttled', /The workspace is busy: too many queries at once \(429\)/],
  ['throttled-silent', /The workspace is busy: too many queries at once \(429\)/],
  ['timeout', /took longer than the time-out \(504\)\. Narrow the time range/],
  ['unavailable', /not available \(503\)/],
  ['no-content', /No process creations \(event 4688\) for FIN-WKS-07/],
  ['empty', /No process creations \(event 4688\) for FIN-WKS-07/],
  ['web-page', /A gateway answered with a web page \(status 502\)/],
  ['sign-in-page', /A gateway answered with a web page/],
  ['missing-table=SecurityEvent', /The workspace refused the query: .*SecurityEvent.* \(SEM0100, line 1\)\./],
];

for (const [fault, sentence] of SENTENCES) {
  test(`${fault} is said in a sentence, and is over when the service is well again`, async ({ page, trials }) => {
    trials.workspace.fail(fault);
    try {
      await page.goto(`${trials.url}/d/linked-tree`);
      await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible({ timeout: 40_000 });
      await expect(page.getByText(/undefined|\[object Object\]/)).toHaveCount(0);
    } finally {
      trials.workspace.heal();
    }
    await page.reload();
    await expect(new ProcessTreePanel(page).grid).toBeVisible();
  });
}

test('a refused token is said in a sentence', async ({ page }) => {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  try {
    demo.workspace.fail('token-refused');
    await page.goto(`${demo.url}/d/casefile-investigation?var-alert=x`);
    await expect(page.getByRole('status').filter({ hasText: /did not accept the sign-in \(401\)/ })).toBeVisible();
  } finally {
    await demo.close();
  }
});
