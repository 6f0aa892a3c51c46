import { type PlanRefusal } from '../../core/investigations/ask';
import { type Failure } from './failure';
import { isForSearch } from './wrongEndpoint';

/** A query that got no answer; its message is for the analyst. */
export class Refusal extends Error implements PlanRefusal {
  constructor(
    message: string,
    readonly failure?: Failure,
    cause?: unknown
  ) {
    super(message, { cause });
    this.name = 'Refusal';
  }

  get refusesPlan(): boolean {
    return this.failure !== undefined && isForSearch(this.failure);
  }
}
