import { getBackendSrv, isFetchError } from '@grafana/runtime';
import type { Dashboard } from '@grafana/schema';
import { useEffect, useState } from 'react';

/** A dashboard as `/api/dashboards/uid/` gives it. */
export interface LoadedDashboard {
  dashboard: Dashboard;
  meta: { folderTitle: string };
}

/** What is known of a dashboard so far. */
export type DashboardState =
  { state: 'loading' } | { state: 'loaded'; loaded: LoadedDashboard } | { state: 'failed'; reason: string };

/** Loads a dashboard each time the uid changes. */
export function useDashboard(uid: string): DashboardState {
  const [known, setKnown] = useState<{ uid: string; state: DashboardState }>();
  useEffect(() => {
    const request = getBackendSrv().fetch<LoadedDashboard>({ url: `/api/dashboards/uid/${encodeURIComponent(uid)}` });
    const subscription = request.subscribe({
      next: ({ data }) => setKnown({ uid, state: { state: 'loaded', loaded: data } }),
      error: (problem: unknown) => setKnown({ uid, state: { state: 'failed', reason: reasonOf(problem, uid) } }),
    });
    return () => subscription.unsubscribe();
  }, [uid]);
  return known?.uid === uid ? known.state : { state: 'loading' };
}

function reasonOf(problem: unknown, uid: string): string {
  if (isFetchError(problem) && problem.status === 404) {
    return `No dashboard has the uid '${uid}'. Its file must lie in the folder of dashboards.`;
  }
  if (isFetchError<{ message?: string }>(problem)) {
    return problem.data.message ?? `The preview host answered ${problem.status}.`;
  }
  return String(problem);
}
