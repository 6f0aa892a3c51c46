import { type Locator, type Page } from '@playwright/test';

/** One of the entity graphs of a page, by its title. */
export class EntityGraphPanel {
  readonly panel: Locator;

  constructor(page: Page, title: string) {
    this.panel = page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
  }

  get plot(): Locator {
    return this.panel.getByRole('application');
  }

  get status(): Locator {
    // While a panel loads, its bar is a status too; it has a name and no words.
    return this.panel.getByRole('status').filter({ hasText: /./ });
  }

  /** What a screen reader is told of the chosen node. */
  get spoken(): Locator {
    return this.plot.locator('[aria-live]');
  }

  get search(): Locator {
    return this.panel.getByRole('textbox', { name: 'Search entities' });
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }

  /** A hash of what the canvas shows, to tell whether it changed. */
  picture(): Promise<string> {
    return this.plot.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  }
}
