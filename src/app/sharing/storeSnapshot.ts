import { getBackendSrv } from '@grafana/runtime';
import { type FrozenDashboard } from './freeze';

export interface StoredSnapshot {
  /** Where it is seen; anyone with this address can, without signing in. */
  readonly url: string;
  readonly deleteUrl: string;
}

/** Stores a snapshot in this Grafana, never in another. `expires`: seconds, 0 for never. */
export const storeSnapshot = (dashboard: FrozenDashboard, expires: number): Promise<StoredSnapshot> =>
  getBackendSrv().post<StoredSnapshot>(
    '/api/snapshots',
    { dashboard, name: `${dashboard.title} (without names)`, expires, external: false },
    { showErrorAlert: false }
  );
