import { type Locator, type Page } from '@playwright/test';

/** The dashboard with the reputation of some observables. */
export class ReputationPage {
  constructor(
    private readonly page: Page,
    private readonly url: string
  ) {}

  async open(lookUp: 'on' | 'off'): Promise<void> {
    await this.page.goto(`${this.url}/d/reputation?var-lookup=${lookUp}`);
    await this.rows.first().waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.rows.first().waitFor();
  }

  get rows(): Locator {
    return this.page
      .getByRole('grid')
      .getByRole('row')
      .filter({ hasText: /\S+\[?\.\]?\S+/ });
  }

  /** The row of an observable, defanged as it is shown. */
  row(observable: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(observable, { exact: true }) });
  }

  /** What the header of the panel tells. */
  notice(text: RegExp): Locator {
    return this.page.getByLabel(text);
  }

  /** Stops what goes on in the panel: the first button of its header, which Grafana gives no name. */
  async cancel(): Promise<void> {
    await this.page.getByRole('region', { name: 'Reputation' }).getByRole('button').first().click();
  }

  /** How many answers the browser keeps. */
  keptAnswers(): Promise<number> {
    return this.page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('.answer.')).length);
  }

  /** What the browser keeps of look-ups. */
  kept(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify(localStorage));
  }
}
