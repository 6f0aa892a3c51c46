import { cancelled } from './transport';

/** Runs tasks a few at a time; those who wait take turns, so that one panel with many questions delays no other. */
export class FairQueue {
  private running = 0;
  private readonly waiting = new Map<string, Array<() => void>>();

  constructor(private readonly mostAtOnce: number) {}

  /** Runs a task when its asker's turn has come; rejects with an AbortError where it was cancelled by then. */
  async run<T>(asker: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    if (this.running >= this.mostAtOnce) {
      await new Promise<void>((resolve) => {
        this.waiting.set(asker, [...(this.waiting.get(asker) ?? []), resolve]);
      });
    } else {
      this.running++;
    }
    try {
      if (signal.aborted) {
        throw cancelled();
      }
      return await task();
    } finally {
      this.passOn();
    }
  }

  /** Gives the place to the asker who has waited longest since the last turn: a Map keeps the order of its keys. */
  private passOn(): void {
    const [asker, tasks] = this.waiting.entries().next().value ?? [];
    const next = tasks?.shift();
    if (asker === undefined || tasks === undefined || next === undefined) {
      this.running--;
      return;
    }
    this.waiting.delete(asker);
    if (tasks.length > 0) {
      this.waiting.set(asker, tasks);
    }
    next();
  }
}
