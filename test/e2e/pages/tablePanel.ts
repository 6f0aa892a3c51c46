import { type Locator, type Page } from '@playwright/test';

/** A panel that shows a table. */
export class TablePanel {
  readonly grid: Locator;

  constructor(page: Page, title: string) {
    this.grid = page.getByTestId(`data-testid Panel header ${title}`).getByRole('grid');
  }

  /** How many rows the table holds, those off screen included. */
  async rowCount(): Promise<number> {
    return Number(await this.grid.getAttribute('aria-rowcount')) - 1;
  }

  /** A row in view, by its 0-based place. */
  row(place: number): Locator {
    return this.grid.getByRole('row').nth(place + 1);
  }
}
