import { type Locator, type Page } from '@playwright/test';
import { type SecureSettings, type Settings } from '../../../src/datasource/settings';

interface SentSettings {
  readonly jsonData: Settings;
  readonly secureJsonData?: SecureSettings;
}

/** The settings of the data source, as an administrator sees them. */
export class SettingsPage {
  constructor(
    private readonly page: Page,
    private readonly url: string
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`${this.url}/datasources/edit/casefile-loganalytics`);
    await this.field('Workspace ID').waitFor();
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  get cloud(): Locator {
    return this.page.getByRole('combobox', { name: 'Cloud' });
  }

  /** The problem that is said at a field. */
  problem(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text });
  }

  /** Types a value, and goes on to the next field. */
  async fill(name: string, value: string): Promise<void> {
    await this.field(name).fill(value);
    await this.field(name).press('Tab');
  }

  async chooseCloud(name: string): Promise<void> {
    await this.cloud.click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  async chooseSignIn(name: string): Promise<void> {
    // The button is drawn by the label that lies under the radio.
    await this.page.getByRole('radio', { name }).check({ force: true });
  }

  /** Saves and tests, and gives the settings as the browser sent them. */
  async save(): Promise<{ readonly sent: SentSettings }> {
    const answered = this.page.waitForResponse((response) => response.request().method() === 'PUT');
    await this.page.getByRole('button', { name: 'Save & test', exact: true }).click();
    const response = await answered;
    return { sent: response.request().postDataJSON() as SentSettings };
  }

  /** The health that the page tells after a save or test: a status when all is well, else an alert. */
  health(text: string | RegExp): Locator {
    return this.page.getByRole('status').or(this.page.getByRole('alert')).filter({ hasText: text });
  }
}
