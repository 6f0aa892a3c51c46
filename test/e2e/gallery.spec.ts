import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { scenes } from '../../preview/gallery/scenes';
import { expect, test } from './demos';

/** What a page must keep to by WCAG 2.2 AA; of another theme only the colours are other, which few scenes show all of. */
const SCENES = { dark: scenes, light: scenes.filter(({ name }) => /-(story|empty|wrong-frame)/.test(name)) };
const RULES = {
  dark: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  light: { type: 'rule' as const, values: ['color-contrast'] },
};

for (const theme of ['dark', 'light'] as const) {
  test(`scenes are drawn or name what is wrong, without an error, and are accessible: ${theme}`, async ({
    page,
    trials,
  }) => {
    // Some sixty scenes, each looked through by axe.
    test.setTimeout(300_000);
    await page.goto(`${trials.url}/gallery?theme=${theme}`);
    const obstacles: string[] = [];
    for (const { name, says } of SCENES[theme]) {
      await page.getByRole('link', { name, exact: true }).click();
      await expect.soft(contentOf(page, name), name).toContainText(says);
      obstacles.push(...(await obstaclesIn(page, name, theme)));
    }
    expect(obstacles).toEqual([]);
  });
}

const selectorOf = (name: string): string => `[data-scene="${name}"] [data-testid="data-testid panel content"]`;

const contentOf = (page: Page, name: string) => page.locator(selectorOf(name));

/** What axe has against the panel of a scene; Grafana's frame round it is not ours. */
async function obstaclesIn(page: Page, name: string, theme: keyof typeof RULES): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(selectorOf(name))
    .options({ runOnly: RULES[theme] })
    // Without a second page for each look, which a page without frames does not need.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} in ${html.slice(0, 200)}`));
}
