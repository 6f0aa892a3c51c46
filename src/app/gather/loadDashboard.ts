import { getBackendSrv } from '@grafana/runtime';
import { type DashboardModel } from './dashboardModel';

/** Loads a dashboard by its uid. Rejects with a sentence when there is none. */
export async function loadDashboard(uid: string): Promise<DashboardModel> {
  try {
    const { dashboard } = await getBackendSrv().get<{ dashboard: DashboardModel }>(
      `/api/dashboards/uid/${encodeURIComponent(uid)}`,
      undefined,
      undefined,
      { showErrorAlert: false }
    );
    return dashboard;
  } catch (problem) {
    throw new Error(`The dashboard ${uid} could not be loaded. Is it installed, and may you see it?`, {
      cause: problem,
    });
  }
}
