import { type Locator, type Page } from '@playwright/test';

/** A panel of a dashboard, by its title. */
export class DashboardPanel {
  readonly panel: Locator;

  constructor(
    private readonly page: Page,
    title: string
  ) {
    this.panel = page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  }

  /** The mark in its header that a query failed. */
  get failure(): Locator {
    return this.panel.getByRole('button', { name: 'Panel status' });
  }

  /** Rows of a table or of a tree below their header, or a timeline. */
  get data(): Locator {
    return this.panel.getByRole('gridcell').or(this.panel.getByRole('application')).first();
  }

  /** What the mark says, or the panel in place of its data. */
  async reason(): Promise<string> {
    const status = this.panel.getByRole('status');
    if ((await status.count()) > 0) {
      return status.first().innerText();
    }
    await this.failure.hover();
    return this.page.getByRole('tooltip').first().innerText();
  }
}
