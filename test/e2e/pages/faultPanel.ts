import { type Page } from '@playwright/test';
import { expect } from '../demos';

/** What a page says when something failed. */
export class FaultPanel {
  constructor(private readonly page: Page) {}

  /** The panel says this, after the tries that a busy service gets, and does not look as if it still waited. */
  async says(sentence: RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: sentence }).first()).toBeVisible({ timeout: 40_000 });
    await expect(this.page.getByText('Loading processes')).toHaveCount(0);
    await this.showsNoRubbish();
  }

  /** Nothing that a program meant for itself. */
  async showsNoRubbish(): Promise<void> {
    await expect(this.page.getByText(/undefined|\[object Object\]|\bNaN\b/)).toHaveCount(0);
  }

  async showsNoError(): Promise<void> {
    await expect(this.page.getByText(/cancelled|aborted|Query error|An error occurred/i)).toHaveCount(0);
    await expect(this.page.getByRole('alert')).toHaveCount(0);
    await this.showsNoRubbish();
  }
}
