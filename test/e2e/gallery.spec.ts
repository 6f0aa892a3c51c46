import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { type Theme } from '../../preview/gallery/scene';
import { scenes } from '../../preview/gallery/scenes';
import { written } from '../golden';
import { expect, test } from './demos';
import { GalleryPage } from './pages/galleryPage';
import { readable } from './readable';

const THEMES = ['dark', 'light'] as const;
/** What a page must keep to by WCAG 2.2 AA; of another theme only the colours are other, and names cost little. */
const RULES = {
  dark: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  light: {
    type: 'rule' as const,
    values: ['color-contrast', 'button-name', 'link-name', 'select-name', 'label', 'aria-input-field-name'],
  },
};

for (const theme of THEMES) {
  test(`scenes are drawn or name what is wrong, without an error, and are accessible: ${theme}`, async ({
    page,
    trials,
  }) => {
    // Some eighty scenes, each looked through by axe.
    test.setTimeout(300_000);
    await page.goto(`${trials.url}/gallery?theme=${theme}`);
    const gallery = new GalleryPage(page);
    const obstacles: string[] = [];
    for (const scene of scenes.filter(({ theme: only = theme }) => only === theme)) {
      const content = await gallery.open(scene);
      await expect.soft(content, scene.name).toContainText(scene.says);
      // What a scene says is the same in both themes.
      if (theme === (scene.theme ?? 'dark')) {
        expectGolden(scene.name, await readable(content));
      }
      obstacles.push(...(await obstaclesIn(page, scene.name, theme)));
    }
    expect(obstacles).toEqual([]);
  });

  test(`what opens on a panel is told, and is accessible: ${theme}`, async ({ page, trials }) => {
    await page.goto(`${trials.url}/gallery?theme=${theme}`);
    const gallery = new GalleryPage(page);
    const obstacles: string[] = [];
    for (const { name, opened, open } of OPENINGS) {
      const content = await gallery.open(scenes.find((scene) => scene.name === name)!);
      await open(page);
      await gallery.settle(content);
      const card = page.locator(CARD);
      const told = (await card.count()) > 0 ? [card, content] : [content];
      if (theme === 'dark') {
        expectGolden(`${name}-${opened}`, (await Promise.all(told.map(readable))).join('\n\n'));
      }
      obstacles.push(...(await obstaclesIn(page, name, theme)).map((obstacle) => `${opened} of ${obstacle}`));
    }
    expect(obstacles).toEqual([]);
  });
}

const CARD = '[data-testid=fact-card]';

/** What a key or a click opens on the story of each panel. */
const OPENINGS: ReadonlyArray<{
  readonly name: string;
  readonly opened: string;
  readonly open: (page: Page) => Promise<void>;
}> = [
  { name: 'tree-story', opened: 'details', open: (page) => press(page, 'treegrid', 'Enter') },
  { name: 'tree-story', opened: 'search', open: (page) => press(page, 'treegrid', '/', ...'whoami', 'Enter') },
  { name: 'tree-story-diagram', opened: 'selection', open: (page) => press(page, 'application', 'ArrowRight') },
  { name: 'graph-story', opened: 'card', open: (page) => press(page, 'application', 'ArrowRight') },
  { name: 'graph-story', opened: 'list', open: (page) => page.getByRole('button', { name: 'List' }).click() },
  { name: 'timeline-story-close', opened: 'card', open: (page) => press(page, 'application', 'ArrowRight') },
  { name: 'timeline-story-close', opened: 'list', open: (page) => page.getByRole('button', { name: 'List' }).click() },
  { name: 'variability-story', opened: 'card', open: (page) => press(page, 'grid', 'ArrowDown', 'ArrowRight') },
];

async function press(page: Page, role: 'treegrid' | 'application' | 'grid', ...keys: readonly string[]): Promise<void> {
  await page.getByRole(role).focus();
  for (const key of keys) {
    await page.keyboard.press(key);
  }
}

function expectGolden(name: string, told: string): void {
  expect.soft(`${told}\n`, name).toBe(written(`test/golden/gallery/${name}.txt`, told));
}

/** What axe has against the panel of a scene and the card beside it; Grafana's frame round them is not ours. */
async function obstaclesIn(page: Page, name: string, theme: Theme): Promise<readonly string[]> {
  const panel = new AxeBuilder({ page }).include(GalleryPage.selectorOf(name));
  const { violations } = await ((await page.locator(CARD).count()) > 0 ? panel.include(CARD) : panel)
    .options({ runOnly: RULES[theme] })
    // Without a second page for each look, which a page without frames does not need.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} in ${html.slice(0, 200)}`));
}
