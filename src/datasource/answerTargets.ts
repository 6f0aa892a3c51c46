import {
  type DataFrame,
  type DataFrameDTO,
  type DataQueryError,
  type DataQueryResponse,
  LoadingState,
  toDataFrame,
} from '@grafana/data';
import { Observable } from 'rxjs';
import { type KindContext } from './kinds/kind';
import { type Fill } from './parameters/parameter';
import { type CasefileQuery, upgradeQuery } from './query';

interface TargetAnswer {
  readonly frames: readonly DataFrame[];
  readonly error?: DataQueryError;
  /** More frames will come in place of these. */
  readonly unfinished?: boolean;
}

/** Shows frames before the last ones. */
export type Show = NonNullable<KindContext['show']>;

/**
 * Answers every target on its own: one that fails leaves the frames of the others, and frames are shown as they come,
 * also those that a long question has until it is answered. Unsubscribing cancels what is still asked. The KQL to keep,
 * where there is any, goes into the frames.
 */
export function answerTargets(
  targets: readonly CasefileQuery[],
  fill: Fill,
  contextOf: (target: CasefileQuery, signal: AbortSignal, show: Show) => KindContext,
  kqlToKeep: (target: CasefileQuery) => string | undefined
): Observable<DataQueryResponse> {
  return new Observable((subscriber) => {
    const controller = new AbortController();
    const { signal } = controller;
    const answers: Array<TargetAnswer | undefined> = targets.map(() => undefined);
    const take = (index: number, answered: TargetAnswer): void => {
      answers[index] = answered;
      if (signal.aborted) {
        return;
      }
      const done = answers.every((each) => each !== undefined && each.unfinished !== true);
      subscriber.next(response(answers, done));
      if (done) {
        subscriber.complete();
      }
    };
    targets.forEach((target, index) => {
      const show: Show = (frames) =>
        take(index, {
          frames: frames.map((frame) => toDataFrame({ ...frame, refId: target.refId })),
          unfinished: true,
        });
      void answer(target, fill, { ...contextOf(target, signal, show), show }, kqlToKeep).then((answered) =>
        take(index, answered)
      );
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
  context: KindContext,
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
