import { useCallback, useEffect, useState } from 'react';
import { type DashboardModel } from '../../gather/dashboardModel';
import { BUNDLED_DASHBOARDS } from './bundledDashboards';
import { importDashboard } from './importDashboard';
import { findInstalled, type InstalledDashboard } from './installedDashboard';

/** A dashboard of this version, and what is known of it in Grafana; nothing while it is looked up. */
export interface DashboardRow {
  readonly dashboard: DashboardModel;
  readonly installed?: InstalledDashboard;
  /** Why its import failed, as a sentence. */
  readonly problem?: string;
}

/** Looks every dashboard up on its own, and imports those that are told to. */
export function useDashboards(options: { readonly sourceUid: string; readonly version: string }): {
  readonly rows: readonly DashboardRow[];
  readonly bring: (dashboards: readonly DashboardModel[], replace: boolean) => Promise<void>;
} {
  const { sourceUid, version } = options;
  const [known, setKnown] = useState<ReadonlyMap<string, Omit<DashboardRow, 'dashboard'>>>(new Map());
  const lookUp = useCallback(async ({ uid }: DashboardModel, problem?: string): Promise<void> => {
    const installed = await findInstalled(uid);
    setKnown((before) => new Map([...before, [uid, { installed, problem }]]));
  }, []);
  useEffect(() => {
    BUNDLED_DASHBOARDS.forEach((dashboard) => void lookUp(dashboard));
  }, [lookUp]);
  const bring = useCallback(
    async (dashboards: readonly DashboardModel[], replace: boolean): Promise<void> => {
      // One after the other: the first makes the folder.
      for (const dashboard of dashboards) {
        try {
          await importDashboard(dashboard, { sourceUid, version, replace });
          await lookUp(dashboard);
        } catch (failed) {
          await lookUp(dashboard, failed instanceof Error ? failed.message : String(failed));
        }
      }
    },
    [lookUp, sourceUid, version]
  );
  return { rows: BUNDLED_DASHBOARDS.map((dashboard) => ({ dashboard, ...known.get(dashboard.uid) })), bring };
}
