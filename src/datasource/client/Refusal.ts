import { type Failure } from './failure';

/** A query that got no answer; its message is for the analyst. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly failure?: Failure,
    cause?: unknown
  ) {
    super(message, { cause });
    this.name = 'Refusal';
  }
}
