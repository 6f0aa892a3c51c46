import { type Browser } from '@playwright/test';

/** What pictures are taken with, and where they go. */
export interface Album {
  readonly browser: Browser;
  /** docs/img */
  readonly folder: string;
  /** In the names of the scenes that are wanted; "" for all. */
  readonly part: string;
  readonly log: (line: string) => void;
}

/** The same on every machine: pictures show times. */
export const PLACE = { timezoneId: 'UTC', locale: 'en-US' } as const;
