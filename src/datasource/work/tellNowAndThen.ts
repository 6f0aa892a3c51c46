import { type DataFrameDTO } from '@grafana/data';
import { type JobName } from '../../core/work/jobs';
import { type Progress } from '../../core/work/pausing';
import { progressFrame } from './progressFrame';

/** What is done sooner than this is never told of, milliseconds. */
const TELL_EVERY_MS = 250;

/** Shows how far jobs are, often enough to be believed and seldom enough to be read. */
export function tellNowAndThen(
  show: (frames: readonly DataFrameDTO[]) => void
): (name: JobName, progress: Progress) => void {
  let told: number | undefined;
  return (name, progress) => {
    const now = performance.now();
    told ??= now;
    if (now - told >= TELL_EVERY_MS) {
      told = now;
      show([progressFrame(name, progress)]);
    }
  };
}
