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

/** The endpoints of a workspace that answer KQL: each refuses what is for the other. */
export type QueryEndpoint = 'query' | 'search';

/** The endpoint that answers for tables of the plan that is asked about. */
export const endpointOf = ({ plan }: Fetch): QueryEndpoint => (plan === 'basic' ? 'search' : 'query');

/** Equal questions have equal keys. */
export const questionKey = (question: Question): string => {
  const { kql, timespan, workspaces = [] } = question;
  return JSON.stringify([endpointOf(question), timespan.from, timespan.to, kql, ...workspaces]);
};
