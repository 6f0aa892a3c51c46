import { type Random } from './random';

/** Pids are multiples of four; a small range makes them come round again several times a day. */
const pidStep = 4;
const ranges = { boot: { low: 0x50, high: 0xff }, later: { low: 0x120, high: 0x17f } };

/** A pid is not given again at once. */
const restMillis = 3000;

/** The pids of one host: unique among the processes that run, and free again once a process has ended. */
export class PidPool {
  private readonly busyUntil = new Map<number, number>();

  constructor(private readonly random: Random) {}

  /** A pid for a process that runs from `start` to `end`; processes of before the log have a range of their own. */
  take(range: keyof typeof ranges, start: number, end: number): number {
    const { low, high } = ranges[range];
    for (let attempt = 0; attempt < 10_000; attempt += 1) {
      const pid = this.random.between(low, high) * pidStep;
      if (start > (this.busyUntil.get(pid) ?? -Infinity)) {
        this.busyUntil.set(pid, end + restMillis);
        return pid;
      }
    }
    throw new Error(`the sample case runs out of pids at ${new Date(start).toISOString()}`);
  }
}
