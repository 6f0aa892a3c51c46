import { type Progress } from '../../core/work/pausing';
import { runJob } from './runJob';

const texts = Array.from({ length: 20_000 }, (_, index) => `curl http://host-${index}.example.org/${'a'.repeat(50)}`);
const input = { texts, types: ['url'] as const, decode: true };

describe('a job where workers are barred', () => {
  it('is done in slices, says how far it is, and lets others go first', async () => {
    const heard: Progress[] = [];
    let turns = 0;
    const others = setInterval(() => turns++);
    const { found } = await runJob('indicators', input, {
      signal: new AbortController().signal,
      tell: (progress) => heard.push(progress),
    });
    clearInterval(others);
    expect(found).toHaveLength(texts.length);
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.at(-1)).toMatchObject({ total: texts.length, items: 'texts' });
    expect(turns).toBeGreaterThan(0);
  });

  it('stops as soon as nobody waits', async () => {
    const controller = new AbortController();
    const work = runJob('indicators', input, { signal: controller.signal, tell: () => controller.abort() });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('fails with what the job threw', async () => {
    const vectors = { dimensions: 1, values: Float64Array.of(1) };
    const work = runJob(
      'labels',
      { mode: 'dbscan', vectors, eps: -1, minPoints: 2 },
      {
        signal: new AbortController().signal,
        tell: () => undefined,
      }
    );
    await expect(work).rejects.toThrow('eps must be a number from 0 up, got -1');
  });
});
