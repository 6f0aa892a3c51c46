/** Lets so many tasks run at once; the others wait in the order they came. */
export class ParallelLimit {
  private running = 0;
  private readonly waiting: Array<() => void> = [];

  constructor(private readonly most: number) {}

  /** Runs a task as soon as there is room, unless `signal` was aborted meanwhile. */
  async run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.running >= this.most) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      this.leave();
    }
  }

  // The place is handed over, so that nobody can slip in between.
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) {
      this.running -= 1;
    } else {
      next();
    }
  }
}
