import {
  type DataFrame,
  type DataFrameDTO,
  type DataQueryError,
  type DataQueryResponse,
  LoadingState,
  toDataFrame,
} from '@grafana/data';
import { Observable } from 'rxjs';
import { type Context } from '../core/investigations/ask';
import { type Fill } from './parameters/parameter';
import { type CasefileQuery, upgradeQuery } from './query';

interface TargetAnswer {
  readonly frames: readonly DataFrame[];
  readonly error?: DataQueryError;
}

/**
 * Answers every target on its own: one that fails leaves the frames of the others, and frames are shown as they come.
 * Unsubscribing cancels what is still asked. The KQL to keep, where there is any, goes into the frames.
 */
export function answerTargets(
  targets: readonly CasefileQuery[],
  fill: Fill,
  contextOf: (target: CasefileQuery, signal: AbortSignal) => Context,
  kqlToKeep: (target: CasefileQuery) => string | undefined
): Observable<DataQueryResponse> {
  return new Observable((subscriber) => {
    const controller = new AbortController();
    const { signal } = controller;
    const answers: Array<TargetAnswer | undefined> = targets.map(() => undefined);
    targets.forEach((target, index) => {
      void answer(target, fill, contextOf(target, signal), kqlToKeep).then((answered) => {
        answers[index] = answered;
        if (signal.aborted) {
          return;
        }
        const done = answers.every((each) => each !== undefined);
        subscriber.next(response(answers, done));
        if (done) {
          subscriber.complete();
        }
      });
    });
    if (targets.length === 0) {
      subscriber.next(response([], true));
      subscriber.complete();
    }
    return () => controller.abort();
  });
}

const withKql = (frame: DataFrameDTO, executedQueryString: string): DataFrameDTO => ({
  ...frame,
  meta: { ...frame.meta, executedQueryString },
});

async function answer(
  target: CasefileQuery,
  fill: Fill,
  context: Context,
  kqlToKeep: (target: CasefileQuery) => string | undefined
): Promise<TargetAnswer> {
  const { refId } = target;
  const investigation = upgradeQuery(target);
  if (!investigation.ok) {
    return { frames: [], error: { refId, message: investigation.error } };
  }
  try {
    const frames = await investigation.value.fill(fill).run(context, refId);
    const executedQueryString = kqlToKeep(target);
    return {
      frames: frames.map((frame) =>
        toDataFrame(executedQueryString === undefined ? frame : withKql(frame, executedQueryString))
      ),
    };
  } catch (error) {
    return { frames: [], error: { refId, message: error instanceof Error ? error.message : String(error) } };
  }
}

function response(answers: ReadonlyArray<TargetAnswer | undefined>, done: boolean): DataQueryResponse {
  const errors = answers.flatMap((each) => (each?.error === undefined ? [] : [each.error]));
  return {
    // Grafana keeps packets by key, and takes the first frame's refId for one that has none: where the second target is
    // answered first, its frames would be shown twice.
    key: 'answers',
    data: answers.flatMap((each) => each?.frames ?? []),
    ...(errors.length > 0 ? { errors } : {}),
    state: !done ? LoadingState.Streaming : errors.length > 0 ? LoadingState.Error : LoadingState.Done,
  };
}
