import { type Table } from '../table';
import { type TimeRange } from '../timeRange';
import { type DoJob } from '../work/doJob';

/** The plan that tables are on. Those on the plans Basic and Auxiliary can be searched only, one at a time. */
export type TablePlan = 'analytics' | 'basic';

/** One question to the workspace. The service applies the timespan to the TimeGenerated of every table. */
export interface Fetch {
  readonly kql: string;
  readonly timespan: TimeRange;
  /** The plan of the table that it is about; Analytics where left out. */
  readonly plan?: TablePlan;
}

export interface Answer {
  readonly table: Table;
  /** What the service left out, in sentences (partial errors, its own limits). */
  readonly limits: readonly string[];
}

/** Asks the workspace; rejects with a message for the analyst when it refuses, and with a PlanRefusal where it tells. */
export type Ask = (fetch: Fetch) => Promise<Answer>;

/** An error that tells whether a question was refused for the plan of one of its tables. */
export interface PlanRefusal extends Error {
  readonly refusesPlan: boolean;
}

/** Whether a question was refused because it goes to a table on the plan Basic or Auxiliary. */
export const refusesPlan = (error: unknown): boolean =>
  error instanceof Error && 'refusesPlan' in error && error.refusesPlan === true;

export interface Notice {
  readonly severity: 'info' | 'warning';
  readonly text: string;
}

/** What an investigation found. */
export interface Finding<Row> {
  readonly rows: readonly Row[];
  /** What was found, or why nothing was and what to try, in words. */
  readonly summary: string;
  readonly notices: readonly Notice[];
  /** The logs that it was found in, where there was a choice. */
  readonly schema?: string;
}

/** What every investigation is given: the dashboard's range and a way to ask. */
export interface Context {
  readonly range: TimeRange;
  readonly ask: Ask;
  /** Does what may take long; at once and without a pause where it is left out. */
  readonly doJob?: DoJob;
}

export const warnings = (texts: readonly string[]): readonly Notice[] =>
  texts.map((text) => ({ severity: 'warning', text }));
