import type { DashboardSources } from './provisioning/dashboards';

/** Where the preview host listens and what it serves. */
export interface PreviewHostOptions extends DashboardSources {
  /** 0 for any free port. */
  port: number;
  host: string;
  /** The built plugin (dist), with the nested plugins inside. */
  pluginDir: string;
  /** The built page (preview/dist). */
  pageDir: string;
  /** Folder that keeps dashboard snapshots; made when the first is stored. */
  snapshotsDir: string;
  /** Where `/` redirects to. */
  home: () => Promise<string>;
}
