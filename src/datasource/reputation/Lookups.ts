import { type LookupAnswer } from '../../core/reputation/answer';
import { type Lookup, pathOf, type Relation, relationsOf } from '../../core/reputation/lookup';
import { type LookupProgress, type LookupState } from '../../core/reputation/lookupState';
import { type Clock } from './clock';
import { type LookupOutcome, type LookupQueue } from './LookupQueue';

/** What to look up, for whom, and whom to tell how far it is. */
export interface LookupRequest {
  readonly lookups: readonly Lookup[];
  /** Whether to ask what is related to domains and addresses, too: two more requests for each. */
  readonly relations: boolean;
  readonly signal: AbortSignal;
  readonly progress: (progress: LookupProgress) => void;
}

/** Progress is not told more often. */
const PROGRESS_MS = 500;

/** Looks objects up at VirusTotal. One for all queries of a data source, so that they share its queue. */
export class Lookups {
  /** Relations that the key may not ask for. */
  private readonly barred = new Map<Relation, LookupAnswer>();

  constructor(
    private readonly queue: LookupQueue,
    private readonly clock: Clock
  ) {}

  /** How each object's look-up ended. */
  async run({ lookups, relations, signal, progress }: LookupRequest): Promise<ReadonlyMap<string, LookupState>> {
    const states = new Map<string, LookupState>();
    const tell = this.everySoOften(() => {
      if (!signal.aborted) {
        const open = lookups.filter((lookup) => !states.has(pathOf(lookup)));
        const paths = open.flatMap((lookup) => pathsOf(lookup, relations));
        progress({ states: new Map(states), left: this.queue.timeLeft(new Set(paths)) });
      }
    });
    const running = lookups.map(async (lookup) => {
      states.set(pathOf(lookup), await this.lookUp(lookup, relations, signal));
      tell.soon();
    });
    tell.soon();
    await Promise.all(running);
    tell.never();
    return states;
  }

  private async lookUp(lookup: Lookup, relations: boolean, signal: AbortSignal): Promise<LookupState> {
    const outcome = await this.queue.ask(pathOf(lookup), signal);
    if (outcome.kind !== 'answered') {
      return outcome;
    }
    const { answer } = outcome;
    if (answer.status === 403) {
      return { kind: 'failed', reason: 'The key may not ask about it (403). Check what the key allows.' };
    }
    const wanted = relations && answer.status === 200 ? relationsOf(lookup) : [];
    const related = await Promise.all(
      wanted.map(async (relation) => [relation, await this.related(lookup, relation, signal)] as const)
    );
    return { kind: 'answered', answer, relations: Object.fromEntries(related) };
  }

  private async related(lookup: Lookup, relation: Relation, signal: AbortSignal): Promise<LookupAnswer | string> {
    const barred = this.barred.get(relation);
    if (barred !== undefined) {
      return barred;
    }
    const outcome: LookupOutcome = await this.queue.ask(pathOf(lookup, relation), signal);
    if (outcome.kind !== 'answered') {
      return outcome.reason;
    }
    if (outcome.answer.status === 403) {
      this.barred.set(relation, outcome.answer);
    }
    return outcome.answer;
  }

  /** Runs something at once, but never twice within half a second: then at its end. */
  private everySoOften(run: () => void): { readonly soon: () => void; readonly never: () => void } {
    let last = -Infinity;
    let callOff: (() => void) | undefined;
    const now = (): void => {
      callOff = undefined;
      last = this.clock.now();
      run();
    };
    return {
      soon: () => {
        callOff ??= this.clock.after(Math.max(0, last + PROGRESS_MS - this.clock.now()), now);
      },
      never: () => callOff?.(),
    };
  }
}

const pathsOf = (lookup: Lookup, relations: boolean): readonly string[] => [
  pathOf(lookup),
  ...(relations ? relationsOf(lookup).map((relation) => pathOf(lookup, relation)) : []),
];
