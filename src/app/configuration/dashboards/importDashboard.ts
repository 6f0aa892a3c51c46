import { getBackendSrv, isFetchError } from '@grafana/runtime';
import { type DashboardModel } from '../../gather/dashboardModel';
import { reasonOf } from '../reasonOf';
import { pointTo } from './pointTo';

/** Where the dashboards go; provisioning puts them there too. */
const FOLDER = { uid: 'casefile', title: 'Casefile' };
const QUIET = { showErrorAlert: false, showSuccessAlert: false };

export interface ImportOptions {
  /** Uid of the data source that the dashboard is to read from. */
  readonly sourceUid: string;
  /** Of the app; it stands in the history of the dashboard. */
  readonly version: string;
  /** Whether a dashboard of the same uid is replaced; Grafana keeps its earlier versions. */
  readonly replace: boolean;
}

/** Stores a dashboard in the folder Casefile, which is made where it is not there. Rejects with a sentence. */
export async function importDashboard(
  dashboard: DashboardModel,
  { sourceUid, version, replace }: ImportOptions
): Promise<void> {
  try {
    await provideFolder();
    await getBackendSrv().post(
      '/api/dashboards/db',
      {
        // With a version, Grafana would take this for the next one of what it has, and replace that unasked.
        dashboard: { ...pointTo(dashboard, sourceUid), id: null, version: undefined },
        folderUid: FOLDER.uid,
        overwrite: replace,
        message: `Imported from Casefile ${version}`,
      },
      QUIET
    );
  } catch (problem) {
    throw new Error(`${dashboard.title} was not imported. ${reasonOf(problem)}`, { cause: problem });
  }
}

async function provideFolder(): Promise<void> {
  try {
    await getBackendSrv().get(`/api/folders/${FOLDER.uid}`, undefined, undefined, QUIET);
  } catch (problem) {
    if (!isFetchError(problem) || problem.status !== 404) {
      throw problem;
    }
    await getBackendSrv().post('/api/folders', FOLDER, QUIET);
  }
}
