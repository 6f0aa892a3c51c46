import { type Answer, type Fetch } from '../../core/investigations/ask';

/** Who asks, and whether the answer is still wanted. */
export interface Asker {
  /** One panel, variable or page: those who wait take turns. */
  readonly name: string;
  readonly signal: AbortSignal;
}

/** What is sent: a fetch, and where else it is asked. */
export interface Question extends Fetch {
  /** Ids of the workspaces whose rows are wanted beside those of the data source's own; none where left out. */
  readonly workspaces?: readonly string[];
}

/** Asks the workspace on somebody's behalf. */
export type Send = (question: Question, asker: Asker) => Promise<Answer>;

/** Equal questions have equal keys. */
export const questionKey = ({ kql, timespan, workspaces = [] }: Question): string =>
  JSON.stringify([timespan.from, timespan.to, kql, ...workspaces]);
