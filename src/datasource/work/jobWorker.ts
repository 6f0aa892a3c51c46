import { startJob } from '../../core/work/jobs';
import { type JobOrder, type JobReport } from './jobMessages';

/** Time between two reports, milliseconds. */
const REPORT_EVERY_MS = 100;

/** The worker itself: bundled apart and put into the data source as text. Does one job. */
const say = (report: JobReport): void => postMessage(report);

addEventListener('message', ({ data }: MessageEvent<JobOrder>) => {
  try {
    const work = startJob(data.name, data.input);
    let reported = performance.now();
    for (;;) {
      const step = work.next();
      if (step.done === true) {
        say({ kind: 'result', result: step.value });
        return;
      }
      if (performance.now() - reported > REPORT_EVERY_MS) {
        reported = performance.now();
        say({ kind: 'progress', progress: step.value });
      }
    }
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
say({ kind: 'ready' });
