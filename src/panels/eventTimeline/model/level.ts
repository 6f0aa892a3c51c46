/** What sets an event apart, from the least to the most: severities of alerts, and failures, as of logons. */
export const LEVELS = ['none', 'informational', 'low', 'medium', 'failure', 'high'] as const;
export type Level = (typeof LEVELS)[number];

const NAMES: ReadonlyMap<string, Level> = new Map([
  ['critical', 'high'],
  ['high', 'high'],
  ['failure', 'failure'],
  ['failed', 'failure'],
  ['error', 'failure'],
  ['medium', 'medium'],
  ['warning', 'medium'],
  ['low', 'low'],
  ['informational', 'informational'],
  ['info', 'informational'],
]);

/** Place in LEVELS of what a severity or outcome column says, without case; 0 for anything else. */
export const levelOf = (text: string): number => LEVELS.indexOf(NAMES.get(text.toLowerCase()) ?? 'none');
