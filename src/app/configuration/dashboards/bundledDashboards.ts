import fleet from '../../../../dashboards/casefile-fleet.json';
import host from '../../../../dashboards/casefile-host.json';
import indicators from '../../../../dashboards/casefile-indicators.json';
import investigation from '../../../../dashboards/casefile-investigation.json';
import triage from '../../../../dashboards/casefile-triage.json';
import wall from '../../../../dashboards/casefile-wall.json';
import { type DashboardModel } from '../../gather/dashboardModel';

/** The dashboards that come with this version, the same files that are provisioned. */
export const BUNDLED_DASHBOARDS: readonly DashboardModel[] = [triage, investigation, host, indicators, fleet, wall].map(
  (dashboard) => dashboard as unknown as DashboardModel
);
