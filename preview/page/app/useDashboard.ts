import { getBackendSrv, isFetchError } from '@grafana/runtime';
import type { Dashboard } from '@grafana/schema';
import { useCallback } from 'react';
import { useLoaded, type Loaded } from './useLoaded';

/** A dashboard as `/api/dashboards/uid/` gives it. */
export interface LoadedDashboard {
  dashboard: Dashboard;
  meta: { folderTitle: string };
}

/** Loads a dashboard each time the uid changes. */
export function useDashboard(uid: string): Loaded<LoadedDashboard> {
  return useLoaded(useCallback(() => loadDashboard(uid), [uid]));
}

async function loadDashboard(uid: string): Promise<LoadedDashboard> {
  try {
    return await getBackendSrv().get<LoadedDashboard>(`/api/dashboards/uid/${encodeURIComponent(uid)}`);
  } catch (problem) {
    if (isFetchError(problem) && problem.status === 404) {
      throw new Error(`No dashboard has the uid '${uid}'. Its file must lie in the folder of dashboards.`, {
        cause: problem,
      });
    }
    throw problem;
  }
}
