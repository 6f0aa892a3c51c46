/** How many queries run at once, how many may wait for their turn, and for how long. */
export interface QueueLimits {
  readonly running: number;
  readonly waiting: number;
  readonly waitMs: number;
}

/** What Log Analytics allows each who asks. */
export const serviceQueue: QueueLimits = { running: 5, waiting: 200, waitMs: 180_000 };

/** Lets few queries run at once; the others wait in the order in which they came. */
export class QueryQueue {
  private running = 0;
  private waiting: ReadonlyArray<() => void> = [];

  constructor(private readonly limits: QueueLimits) {}

  /**
   * Waits for a turn, and gives the function that ends it. Undefined where too many wait already, where the turn does not
   * come in time, and where the client leaves first.
   */
  async turn(left: AbortSignal): Promise<(() => void) | undefined> {
    if (this.running < this.limits.running) {
      this.running += 1;
      return this.ending();
    }
    if (this.waiting.length >= this.limits.waiting || left.aborted) {
      return undefined;
    }
    return new Promise((resolve) => {
      const settle = (end: (() => void) | undefined): void => {
        clearTimeout(timer);
        left.removeEventListener('abort', giveUp);
        this.waiting = this.waiting.filter((each) => each !== begin);
        resolve(end);
      };
      const begin = (): void => settle(this.ending());
      const giveUp = (): void => settle(undefined);
      const timer = setTimeout(giveUp, this.limits.waitMs);
      left.addEventListener('abort', giveUp);
      this.waiting = [...this.waiting, begin];
    });
  }

  /** Hands the turn on to whoever waits for longest. */
  private ending(): () => void {
    let ended = false;
    return () => {
      if (ended) {
        return;
      }
      ended = true;
      const [next] = this.waiting;
      if (next === undefined) {
        this.running -= 1;
      } else {
        next();
      }
    };
  }
}
