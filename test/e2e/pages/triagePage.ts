import { type Locator, type Page } from '@playwright/test';

/** The triage dashboard, as an analyst sees it. */
export class TriagePage {
  constructor(
    private readonly page: Page,
    private readonly url: string
  ) {}

  /** Opens the address of the demo, which leads here with a range round the data. */
  async open(): Promise<void> {
    await this.page.goto(this.url);
    await this.alerts.getByRole('row').nth(1).waitFor();
  }

  get alerts(): Locator {
    return this.panel('Alerts').getByRole('grid');
  }

  get types(): Locator {
    return this.panel('Alerts by type').getByRole('grid');
  }

  panel(title: string): Locator {
    return this.page.getByTestId(`data-testid Panel header ${title}`);
  }

  /** How many alerts the table holds, those off screen included. */
  async alertCount(): Promise<number> {
    return Number(await this.alerts.getAttribute('aria-rowcount')) - 1;
  }

  /** The number that the severity panel shows under a name. */
  severity(name: string): Locator {
    return this.panel('Alerts by severity').getByText(name, { exact: true }).locator('..');
  }

  /** The link that opens the investigation of an alert; it exists only while its row is on screen. */
  investigate(systemAlertId: string): Locator {
    return this.alerts.locator(`a[href*="/casefile-investigation"][href*="${encodeURIComponent(systemAlertId)}"]`);
  }

  /** Scrolls the table to an alert, and opens its investigation. */
  async openAlert(systemAlertId: string): Promise<void> {
    const link = this.investigate(systemAlertId);
    await this.alerts.hover();
    for (let turn = 0; turn < 100 && (await link.count()) === 0; turn++) {
      await this.page.mouse.wheel(0, 400);
      await this.page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => resolve(true))));
    }
    await link.click();
  }
}
