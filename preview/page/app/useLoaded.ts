import { isFetchError } from '@grafana/runtime';
import { useEffect, useState } from 'react';

/** What is known so far of something that is loaded. */
export type Loaded<T> = { state: 'loading' } | { state: 'failed'; reason: string } | { state: 'loaded'; value: T };

/** Loads something, and anew each time that `load` is another function. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [known, setKnown] = useState<{ load: () => Promise<T>; now: Loaded<T> }>();
  useEffect(() => {
    let wanted = true;
    const show = (now: Loaded<T>): void => {
      if (wanted) {
        setKnown({ load, now });
      }
    };
    load().then(
      (value) => show({ state: 'loaded', value }),
      (problem: unknown) => show({ state: 'failed', reason: reasonOf(problem) })
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return known?.load === load ? known.now : { state: 'loading' };
}

/** What went wrong, in words. */
export function reasonOf(problem: unknown): string {
  if (isFetchError<{ message?: string } | null>(problem)) {
    return problem.data?.message ?? `The preview host answered ${problem.status} ${problem.statusText}.`;
  }
  return problem instanceof Error ? problem.message : String(problem);
}
