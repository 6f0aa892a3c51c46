import type { DashboardSources, ProvisionedDashboard } from '../provisioning/dashboards';
import { readDashboards } from '../provisioning/dashboards';
import type { JsonRecord } from '../record';

/** A folder of dashboards; the one without uid is the root. */
export type Folder = ProvisionedDashboard['folder'];

/** A dashboard, and whether it comes from a file. */
export interface KnownDashboard extends ProvisionedDashboard {
  provisioned: boolean;
  version: number;
}

/** The dashboards: those of files, read anew each time, and those that were stored, which are kept in memory only. */
export class DashboardStore {
  private readonly stored = new Map<string, KnownDashboard>();
  private readonly made = new Map<string, Folder>();

  constructor(private readonly sources: DashboardSources) {}

  /** The dashboard of that uid; a file comes before what was stored. */
  find(uid: string): KnownDashboard | undefined {
    const provisioned = readDashboards(this.sources).find((candidate) => candidate.uid === uid);
    return provisioned === undefined ? this.stored.get(uid) : { ...provisioned, provisioned: true, version: 1 };
  }

  /** Keeps a dashboard under its uid in place of what was stored there. */
  store(uid: string, folder: Folder, json: JsonRecord): KnownDashboard {
    const version = (this.stored.get(uid)?.version ?? 0) + 1;
    const known = { uid, folder, json: { ...json, version }, provisioned: false, version };
    this.stored.set(uid, known);
    return known;
  }

  /** The folder of that uid: one that was made, or one that provisioning has put a dashboard in. */
  folder(uid: string): Folder | undefined {
    return this.made.get(uid) ?? readDashboards(this.sources).find(({ folder }) => folder.uid === uid)?.folder;
  }

  /** Makes a folder. */
  makeFolder(folder: Folder): void {
    this.made.set(folder.uid, folder);
  }
}
