import { changeSettings } from '../../scripts/changeSettings';
import { DEMO_VIRUSTOTAL_KEY } from '../../scripts/credentials';
import { expect, test as base } from './demos';
import { ReputationPage } from './pages/reputationPage';

const test = base.extend<{ readonly reputation: ReputationPage }>({
  reputation: async ({ page, trials }, use) => {
    await use(new ReputationPage(page, trials.url));
    trials.workspace.virusTotal.letGo();
    await changeSettings(trials.url, { virusTotal: 'true', virusTotalPerMinute: '20' });
  },
});
test.use({ provoked: /status of 404/ });

test('look-ups wait for the switch, tell how far they are, outlive a reload, and end when they are cancelled', async ({
  trials,
  reputation,
}) => {
  const { virusTotal } = trials.workspace;
  const before = virusTotal.requests.length;
  const asked = () => virusTotal.requests.slice(before).map(({ path }) => path);
  await changeSettings(trials.url, { virusTotalPerMinute: 1_000 });
  await reputation.open('off');
  await expect(reputation.row('cdn[.]example[.]net')).toContainText('not asked');
  await expect(reputation.row('10[.]77[.]1[.]20')).toContainText('IP address is not global.');
  await expect(reputation.notice(/nothing was asked\. 5 questions would go to VirusTotal/)).toBeVisible();
  expect(asked()).toEqual([]);

  virusTotal.hold();
  await reputation.open('on');
  await expect(reputation.notice(/0 of 5 looked up, less than a minute left/)).toBeVisible();
  await expect(reputation.notice(/These verdicts are made up/)).toBeVisible();
  await expect(reputation.row('cdn[.]example[.]net')).toContainText('waiting');
  await expect.poll(asked).toHaveLength(1);
  virusTotal.letOneGo();
  await expect(reputation.notice(/1 of 5 looked up/)).toBeVisible();
  await expect(reputation.row('cdn[.]example[.]net')).toContainText('malicious');
  await expect.poll(asked).toEqual(['domains/cdn.example.net', 'domains/collect.example.org']);

  // The page goes while a question is on its way; only that one is asked again.
  await reputation.reload();
  await expect(reputation.notice(/1 of 5 looked up/)).toBeVisible();
  await expect.poll(asked).toHaveLength(3);
  expect(asked()[2]).toBe('domains/collect.example.org');

  await reputation.cancel();
  await expect(reputation.row('collect[.]example[.]org')).toContainText('waiting');
  virusTotal.letGo();
  // What was on its way is kept, since it has been paid for.
  await expect.poll(() => reputation.keptAnswers()).toBe(2);
  expect(asked()).toHaveLength(3);

  await reputation.open('on');
  await expect(reputation.row('hXXp://cdn[.]example[.]net/stage.ps1')).toContainText('malicious');
  await expect(reputation.row('nobody[.]example[.]com')).toContainText('not found');
  await expect(reputation.row('10[.]77[.]1[.]20')).toContainText('not sent');
  expect(asked()).toHaveLength(6);
  await reputation.reload();
  await expect(reputation.row('nobody[.]example[.]com')).toContainText('not found');
  expect(asked()).toHaveLength(6);

  const headers = virusTotal.requests.slice(before).map((request) => request.headers);
  expect(headers.filter((each) => each['x-apikey'] !== DEMO_VIRUSTOTAL_KEY)).toEqual([]);
  expect(headers.filter((each) => 'x-grafana-referer' in each || 'referer' in each)).toEqual([]);
  expect(await reputation.kept()).not.toContain(DEMO_VIRUSTOTAL_KEY);
});

test('no more is asked than the key allows, not by a page that is loaded again either', async ({
  trials,
  reputation,
}) => {
  const { virusTotal } = trials.workspace;
  const before = virusTotal.requests.length;
  await changeSettings(trials.url, { virusTotalPerMinute: 3 });
  await reputation.open('on');
  const progress = reputation.notice(
    /3 of 5 looked up, (about 1|less than a) minute left\. The key allows 3 requests a minute/
  );
  await expect(progress).toBeVisible();
  await reputation.reload();
  await expect(progress).toBeVisible();
  expect(virusTotal.requests).toHaveLength(before + 3);

  await changeSettings(trials.url, { virusTotal: false });
  await reputation.open('on');
  await expect(reputation.row('cdn[.]example[.]net')).toContainText('not asked');
  await expect(reputation.notice(/switched off in the data source settings/)).toBeVisible();
  expect(virusTotal.requests).toHaveLength(before + 3);
});
