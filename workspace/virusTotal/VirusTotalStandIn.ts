/** How the stand-in turns a request away. */
export type LookupRefusal = 'throttled' | 'throttled-silent' | 'quota' | 'unavailable';

/** A look-up that came in. */
export interface SeenLookup {
  /** As `domains/example.com`. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** HTTP status of the answer; undefined while there is none. */
  status: number | undefined;
  /** Names and values as they came. */
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What is asked of the stand-in for VirusTotal, and how it behaves. */
export class VirusTotalStandIn {
  private readonly seen: SeenLookup[] = [];
  private refusals: LookupRefusal[] = [];
  private held: Array<() => void> | undefined;

  /** `key` is the one that is accepted. */
  constructor(readonly key: string) {}

  /** The look-ups that came in so far. */
  get requests(): readonly SeenLookup[] {
    return this.seen;
  }

  /** Turns the next `count` requests away. */
  refuse(refusal: LookupRefusal, count = 1): void {
    this.refusals.push(...Array.from({ length: count }, () => refusal));
  }

  /** Keeps the answers from now on back, until they are let go. */
  hold(): void {
    this.held ??= [];
  }

  /** Lets the first answer go that is kept back. */
  letOneGo(): void {
    this.held?.shift()?.();
  }

  /** Lets all answers go, and keeps none back any more. */
  letGo(): void {
    const held = this.held ?? [];
    this.held = undefined;
    held.forEach((go) => go());
  }

  /** Notes a request; waits while answers are kept back. */
  async take(path: string, headers: SeenLookup['headers'], now: number): Promise<SeenLookup> {
    const request: SeenLookup = { path, at: now, status: undefined, headers };
    this.seen.push(request);
    await new Promise<void>((resolve) => (this.held === undefined ? resolve() : this.held.push(resolve)));
    return request;
  }

  /** How to turn away the request now at hand, if it is to be. */
  nextRefusal(): LookupRefusal | undefined {
    return this.refusals.shift();
  }
}
