import { useEffect, useState } from 'react';
import { type Progress } from '../../core/work/pausing';
import { pacedWork, paceOf } from '../caseFile/pace';
import { type Gathered } from '../gather/gather';
import { redactingSnapshot, type RedactedSnapshot } from './redactSnapshot';

export type Redacting =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress?: Progress }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'done'; readonly snapshot: RedactedSnapshot };

/** The snapshot of what was gathered, without names; other data and leaving the page stop the work. */
export function useRedacted(gathered: Gathered | undefined): Redacting {
  const [redacting, setRedacting] = useState<Redacting>({ state: 'idle' });
  useEffect(() => {
    if (gathered === undefined) {
      setRedacting({ state: 'idle' });
      return undefined;
    }
    const controller = new AbortController();
    const show = (next: Redacting): void => {
      if (!controller.signal.aborted) {
        setRedacting(next);
      }
    };
    show({ state: 'running' });
    const pace = paceOf(controller.signal, (progress) => show({ state: 'running', progress }));
    pacedWork(redactingSnapshot(gathered), pace).then(
      (snapshot) => show({ state: 'done', snapshot }),
      (problem: unknown) =>
        show({ state: 'failed', reason: problem instanceof Error ? problem.message : String(problem) })
    );
    return () => controller.abort();
  }, [gathered]);
  return redacting;
}
