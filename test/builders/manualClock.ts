import { type Clock } from '../../src/datasource/reputation/clock';

/** A clock that stands still until it is told to go on. */
export class ManualClock implements Clock {
  private readonly timers: Array<{ readonly at: number; readonly run: () => void }> = [];

  constructor(private time: number) {}

  readonly now = (): number => this.time;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.time + ms, run };
    this.timers.push(timer);
    return () => {
      const index = this.timers.indexOf(timer);
      if (index >= 0) {
        this.timers.splice(index, 1);
      }
    };
  };

  /** Whether something waits for the time. */
  get isAwaited(): boolean {
    return this.timers.length > 0;
  }

  /** Goes on, and runs what waits for a time on the way when that time has come. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let next = this.earliest(end); next !== undefined; next = this.earliest(end)) {
      this.timers.splice(this.timers.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      next.run();
      await settled();
    }
    this.time = end;
  }

  private earliest(end: number) {
    return this.timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }
}

/** When everything has run that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
