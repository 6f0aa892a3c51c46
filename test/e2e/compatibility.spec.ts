import { contentSecurityPolicy } from '../../preview/server/contentSecurityPolicy';
import { type TextContrast, textContrasts } from './contrast';
import { expect, test } from './demos';
import { ProcessTreePanel } from './pages/processTreePanel';
import { recordPolicyViolations } from './policyViolations';
import { projectPages, storyParameters } from './projectPages';
import { settled } from './settled';

// All panels of a dashboard are in view: those further down are not asked for until they are.
test.use({ viewport: { width: 1440, height: 4_600 } });

const THEMES = ['dark', 'light'] as const;
/** What WCAG 2 asks of ordinary text at its level AA. */
const READABLE = 4.5;

const tooFaint = (texts: readonly TextContrast[]): readonly TextContrast[] =>
  texts.filter(({ ratio }) => ratio < READABLE);

for (const [index, address] of projectPages().entries()) {
  // The policy is the same in both themes, so each page is opened in one of them.
  const theme = THEMES[index % THEMES.length]!;
  const place = new URL(address, 'http://preview');
  const name = place.searchParams.has('editPanel') ? `${place.pathname} in panel edit` : place.pathname;
  test(`${name} keeps to the content security policy, and is ${theme}`, async ({ page, sample }) => {
    const violations = await recordPolicyViolations(page);
    const response = await page.goto(`${sample.url}${address}&theme=${theme}`);
    const policy = response!.headers()['content-security-policy'] ?? '';
    expect(policy).toBe(contentSecurityPolicy(/'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'));
    await settled(page);
    await expect(page.getByText(/failed to load|error while loading/i)).toHaveCount(0);
    const [heading] = await textContrasts(page.getByRole('heading', { level: 1 }));
    expect(heading!.ratio).toBeGreaterThanOrEqual(READABLE);
    if (theme === 'dark') {
      expect(heading!.background).toBeLessThan(0.1);
    } else {
      expect(heading!.background).toBeGreaterThan(0.8);
    }
    expect(violations).toEqual([]);
  });
}

for (const theme of THEMES) {
  test(`every text of the process tree can be read in the ${theme} theme`, async ({ page, sample }) => {
    await page.goto(`${sample.url}/d/casefile-investigation?${storyParameters()}&theme=${theme}`);
    const tree = new ProcessTreePanel(page);
    await tree.source.click();
    await tree.grid.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Process details' })).toBeVisible();
    const texts = await textContrasts(page.locator('section').filter({ has: tree.grid }));
    const words = texts.map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['Command line', 'alert', 'parent 1', 'child 1', 'Certainty']));
    expect(words).toContain(await page.getByRole('status').filter({ hasText: 'alert process' }).innerText());
    expect(tooFaint(texts)).toEqual([]);
  });

  test.describe(() => {
    test.use({ provoked: /status of 400/ });

    test(`what keeps a tree from being drawn can be read to its start in the ${theme} theme`, async ({
      page,
      trials,
    }) => {
      await page.goto(`${trials.url}/d/troubled-trees?theme=${theme}`);
      const messages = page.getByRole('status').filter({ hasText: /cannot be drawn|refused the query|newer Casefile/ });
      await expect(messages).toHaveCount(3);
      for (const message of await messages.all()) {
        const texts = await textContrasts(message);
        expect(texts).not.toEqual([]);
        expect(tooFaint(texts)).toEqual([]);
      }

      // Longer than its panel, a message must still be scrolled to its start.
      const message = messages.filter({ hasText: 'cannot be drawn' });
      const start = message.getByText('This data cannot be drawn');
      expect(await message.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeGreaterThan(
        0
      );
      await start.scrollIntoViewIfNeeded();
      expect((await start.boundingBox())!.y).toBeGreaterThanOrEqual((await message.boundingBox())!.y);
    });
  });
}

test.describe('the checks themselves', () => {
  test.use({ provoked: /Content Security Policy/ });

  test('see an inline handler and an eval', async ({ page, sample }) => {
    const violations = await recordPolicyViolations(page);
    await page.goto(`${sample.url}/a/casefile-investigation-app`);
    await settled(page);
    expect(violations).toEqual([]);
    await page.evaluate(() => {
      const planted = document.createElement('button');
      planted.setAttribute('onclick', 'void 0');
      planted.click();
      // What is evaluated for a test may use eval; what the page does later may not.
      setTimeout(() => {
        try {
          eval('0');
        } catch {
          // The violation is told by its event.
        }
      });
    });
    await expect.poll(() => violations.join()).toContain('script-src-attr: inline');
    await expect.poll(() => violations.join()).toContain('script-src: eval');
  });

  test('see a text that is too faint', async ({ page, sample }) => {
    await page.goto(`${sample.url}/a/casefile-investigation-app?theme=light`);
    const heading = page.getByRole('heading', { level: 1 });
    await settled(page);
    expect(tooFaint(await textContrasts(heading))).toEqual([]);
    await heading.evaluate((element) => element.style.setProperty('color', 'rgba(0, 0, 0, 0.4)'));
    expect(tooFaint(await textContrasts(heading))).toHaveLength(1);
  });
});
