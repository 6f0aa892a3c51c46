import { type Answer } from '../answer';

/** What a fault may know of the request that it spoils. */
export interface SpoiledRequest {
  /** The answer that would be given without the fault. */
  readonly usual: () => Promise<Answer>;
  /** Aborted when the client leaves. */
  readonly left: AbortSignal;
}

/** One way in which the service, or what stands before it, can fail. */
export interface Fault {
  /** The requests that it spoils. */
  readonly at: 'token' | 'query';
  /** The answer in a few words, for the list of faults. */
  readonly answer: string;
  readonly spoil: (request: SpoiledRequest) => Answer | Promise<Answer>;
}

/** A fault that answers every request alike. */
export function always(answer: string, give: () => Answer, at: Fault['at'] = 'query'): Fault {
  return { at, answer, spoil: give };
}
