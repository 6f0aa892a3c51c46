import { getBackendSrv, isFetchError } from '@grafana/runtime';
import { reasonOf } from '../reasonOf';

/** What is in Grafana under the uid of a dashboard of ours. */
export type InstalledDashboard =
  | { readonly state: 'absent' }
  | { readonly state: 'provisioned' | 'stored'; readonly folder: string }
  | { readonly state: 'unknown'; readonly reason: string };

interface Found {
  readonly meta?: { readonly provisioned?: boolean; readonly folderTitle?: string };
}

/** Looks a dashboard up by its uid. Never rejects. */
export async function findInstalled(uid: string): Promise<InstalledDashboard> {
  try {
    const { meta } = await getBackendSrv().get<Found>(
      `/api/dashboards/uid/${encodeURIComponent(uid)}`,
      undefined,
      undefined,
      { showErrorAlert: false }
    );
    return { state: meta?.provisioned === true ? 'provisioned' : 'stored', folder: meta?.folderTitle || 'Dashboards' };
  } catch (problem) {
    return isFetchError(problem) && problem.status === 404
      ? { state: 'absent' }
      : { state: 'unknown', reason: reasonOf(problem) };
  }
}
