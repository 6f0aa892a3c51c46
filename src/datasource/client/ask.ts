import { type Answer, type Fetch } from '../../core/investigations/ask';

/** Who asks, and whether the answer is still wanted. */
export interface Asker {
  /** One panel, variable or page: those who wait take turns. */
  readonly name: string;
  readonly signal: AbortSignal;
}

/** Asks the workspace on somebody's behalf. */
export type Send = (fetch: Fetch, asker: Asker) => Promise<Answer>;

/** Equal questions have equal keys. */
export const questionKey = ({ kql, timespan }: Fetch): string => JSON.stringify([timespan.from, timespan.to, kql]);
