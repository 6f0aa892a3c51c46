/** How a check ended. */
export type CheckState = 'good' | 'note' | 'attention' | 'problem' | 'unknown';

/** Something to copy: a command, a setting, a query. */
export interface Snippet {
  /** What it does, as the name of its button: "Copy: grant the role". */
  readonly label: string;
  readonly text: string;
}

/** What a check found, and what to do. */
export interface Check {
  readonly state: CheckState;
  readonly finding: string;
  readonly advice?: string;
  readonly snippets?: readonly Snippet[];
}

/** A check by its name; without a check while it is on its way. */
export interface NamedCheck {
  readonly name: string;
  readonly check?: Check;
}

/** The check could not be made; the reason is a sentence. */
export const unknown = (reason: string): Check => ({ state: 'unknown', finding: reason });
