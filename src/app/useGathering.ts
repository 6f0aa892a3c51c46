import { useCallback, useEffect, useRef, useState } from 'react';
import { type TimeRange } from '@grafana/data';
import { withKinds } from './gather/dashboardModel';
import { type Gathered, gather } from './gather/gather';
import { loadDashboard } from './gather/loadDashboard';

export type Gathering =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'done'; readonly gathered: readonly Gathered[]; readonly missing: readonly Missing[] };

/** A dashboard, or those of its panels that ask some kinds of queries. */
export interface DashboardPart {
  readonly uid: string;
  readonly kinds?: readonly string[];
  /** Values of variables whatever the address gives. */
  readonly fixed?: ReadonlyMap<string, readonly string[]>;
  readonly annotations?: boolean;
}

/** A dashboard that could not be gathered, and why. */
export interface Missing {
  readonly uid: string;
  readonly reason: string;
}

export interface GatheringInput {
  readonly dashboards: readonly DashboardPart[];
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly range: TimeRange;
}

/** Gathers what dashboards show, with progress; a new start and leaving the page cancel what runs. */
export function useGathering(): { gathering: Gathering; start: (input: GatheringInput) => void; cancel: () => void } {
  const [gathering, setGathering] = useState<Gathering>({ state: 'idle' });
  const controller = useRef(new AbortController());
  const cancel = useCallback(() => {
    controller.current.abort();
    setGathering({ state: 'idle' });
  }, []);
  useEffect(() => () => controller.current.abort(), []);
  const start = useCallback(({ dashboards, given, range }: GatheringInput) => {
    controller.current.abort();
    controller.current = new AbortController();
    const { signal } = controller.current;
    const show = (next: Gathering): void => {
      if (!signal.aborted) {
        setGathering(next);
      }
    };
    const progress = dashboards.map(() => ({ done: 0, of: 0 }));
    const total = (count: (each: { done: number; of: number }) => number): number =>
      progress.reduce((sum, each) => sum + count(each), 0);
    show({ state: 'running', done: 0, of: 0 });
    void Promise.all(
      dashboards.map(async ({ uid, kinds, fixed, annotations }, index): Promise<Gathered | Missing> => {
        try {
          const dashboard = await loadDashboard(uid);
          return await gather(kinds === undefined ? dashboard : withKinds(dashboard, kinds), {
            given: new Map([...given, ...(fixed ?? [])]),
            range,
            annotations,
            signal,
            onProgress: (done, of) => {
              progress[index] = { done, of };
              show({ state: 'running', done: total((each) => each.done), of: total((each) => each.of) });
            },
          });
        } catch (problem) {
          return { uid, reason: problem instanceof Error ? problem.message : String(problem) };
        }
      })
    ).then((parts) => {
      const missing = parts.filter((part): part is Missing => 'reason' in part);
      const gathered = parts.filter((part): part is Gathered => !('reason' in part));
      show(
        gathered.length === 0
          ? { state: 'failed', reason: missing.map(({ reason }) => reason).join(' ') }
          : { state: 'done', gathered, missing }
      );
    });
  }, []);
  return { gathering, start, cancel };
}
