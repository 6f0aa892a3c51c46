import { type Locator, type Page } from '@playwright/test';
import { type Scene } from '../../../preview/gallery/scene';
import { expect } from '../demos';

/** The page `/gallery`, with one of our panels on it at a time. */
export class GalleryPage {
  constructor(private readonly page: Page) {}

  /** CSS selector of what is ours of a scene; the frame round it is Grafana's. */
  static selectorOf(name: string): string {
    return `[data-scene="${name}"] [data-testid="data-testid panel content"]`;
  }

  /** Opens a scene by its link, and waits until what it says stays the same. */
  async open(scene: Scene): Promise<Locator> {
    await this.page.getByRole('link', { name: scene.name, exact: true }).click();
    const content = this.page.locator(GalleryPage.selectorOf(scene.name));
    await content.waitFor();
    await this.settle(content);
    return content;
  }

  /** Waits until what a part of the page says has stayed the same for a moment. */
  async settle(content: Locator): Promise<void> {
    let last = '';
    await expect
      .poll(
        async () => {
          const text = await content.innerText();
          const same = text === last && text !== '' && !/Placing|Loading/.test(text);
          last = text;
          return same;
        },
        { intervals: [100] }
      )
      .toBe(true);
  }
}
