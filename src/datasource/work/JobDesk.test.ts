import { type Progress } from '../../core/work/pausing';
import { JobDesk } from './JobDesk';
import { type Waiting } from './inWorker';

/** A desk whose jobs end when the test says so. */
function deskOf() {
  const jobs: Array<Waiting & { readonly end: (result: unknown) => void; readonly fail: (error: Error) => void }> = [];
  const desk = new JobDesk(
    (_name, _input, waiting) =>
      new Promise((end, fail) => {
        jobs.push({ ...waiting, end, fail });
        waiting.signal.addEventListener('abort', () => fail(new Error('stopped')));
      })
  );
  const visitor = () => {
    const controller = new AbortController();
    const heard: Progress[] = [];
    const doJob = desk.for(controller.signal, (_, progress) => heard.push(progress));
    return { doJob, heard, leave: () => controller.abort() };
  };
  return { jobs, visitor };
}

const rows = { rows: [], notes: [] };

describe('a desk for jobs', () => {
  it('does equal jobs once, tells all who wait, and gives the result to who comes later', async () => {
    const { jobs, visitor } = deskOf();
    const [one, other] = [visitor(), visitor()];
    const texts = ['a'];
    const answers = [one.doJob('decode', texts), other.doJob('decode', texts)];
    jobs[0]!.tell({ done: 1, total: 2, items: 'texts' });
    jobs[0]!.end(rows);
    expect(await Promise.all(answers)).toEqual([rows, rows]);
    expect([one.heard.length, other.heard.length]).toEqual([1, 1]);
    expect(await visitor().doJob('decode', texts)).toBe(rows);
    expect(jobs).toHaveLength(1);
  });

  it('tells other input and other work apart', () => {
    const { jobs, visitor } = deskOf();
    const texts = ['a'];
    void visitor().doJob('decode', texts);
    void visitor().doJob('decode', ['a']);
    void visitor().doJob('indicators', { texts, types: [], decode: false });
    expect(jobs).toHaveLength(3);
  });

  it('stops a job when the last who waits has left, and starts it anew for the next', async () => {
    const { jobs, visitor } = deskOf();
    const [one, other] = [visitor(), visitor()];
    const texts = ['a'];
    const [left, stayed] = [one.doJob('decode', texts), other.doJob('decode', texts)];
    one.leave();
    await expect(left).rejects.toThrow('cancelled');
    expect(jobs[0]!.signal.aborted).toBe(false);
    other.leave();
    await expect(stayed).rejects.toThrow('cancelled');
    expect(jobs[0]!.signal.aborted).toBe(true);
    const again = visitor().doJob('decode', texts);
    jobs[1]!.end(rows);
    expect(await again).toBe(rows);
  });

  it('tries anew what failed', async () => {
    const { jobs, visitor } = deskOf();
    const texts = ['a'];
    const failed = visitor().doJob('decode', texts);
    jobs[0]!.fail(new Error('no room'));
    await expect(failed).rejects.toThrow('no room');
    const again = visitor().doJob('decode', texts);
    jobs[1]!.end(rows);
    expect(await again).toBe(rows);
  });
});
