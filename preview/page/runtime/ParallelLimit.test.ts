import { ParallelLimit } from './ParallelLimit';

describe('ParallelLimit', () => {
  it('runs at most so many tasks at once, in the order they came', async () => {
    const limit = new ParallelLimit(2);
    const finish: Array<() => void> = [];
    const started: number[] = [];
    const task = (id: number) => () => {
      started.push(id);
      return new Promise<void>((resolve) => finish.push(resolve));
    };
    const { signal } = new AbortController();
    const all = [1, 2, 3, 4].map((id) => limit.run(task(id), signal));
    await Promise.resolve();
    expect(started).toEqual([1, 2]);
    finish.shift()?.();
    await all[0];
    await Promise.resolve();
    expect(started).toEqual([1, 2, 3]);
    finish.shift()?.();
    await all[1];
    await Promise.resolve();
    finish.forEach((end) => end());
    await all[2];
    await Promise.resolve();
    finish.forEach((end) => end());
    await Promise.all(all);
    expect(started).toEqual([1, 2, 3, 4]);
  });

  it('does not start a task that was given up while it waited, and lets the next one in', async () => {
    const limit = new ParallelLimit(1);
    const controller = new AbortController();
    let end: () => void = () => undefined;
    const first = limit.run(() => new Promise<void>((resolve) => (end = resolve)), new AbortController().signal);
    const givenUp = limit.run(() => Promise.resolve('started'), controller.signal);
    const next = limit.run(() => Promise.resolve('next'), new AbortController().signal);
    controller.abort(new Error('given up'));
    end();
    await first;
    await expect(givenUp).rejects.toThrow('given up');
    expect(await next).toBe('next');
  });
});
