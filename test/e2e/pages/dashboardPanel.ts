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

  /** What the mark says when it is pointed at. */
  async reason(): Promise<string> {
    await this.failure.hover();
    return this.page.getByRole('tooltip').first().innerText();
  }
}
