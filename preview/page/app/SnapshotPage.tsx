import { getBackendSrv } from '@grafana/runtime';
import React, { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { ShownDashboard } from './DashboardPage';
import { PageHead } from './PageHead';
import { PageMessage } from './PageMessage';
import type { LoadedDashboard } from './useDashboard';
import { useLoaded } from './useLoaded';

/** `/dashboard/snapshot/KEY`: a dashboard with its data in it. */
export function SnapshotPage() {
  const { key = '' } = useParams();
  const known = useLoaded(useCallback(() => loadSnapshot(key), [key]));
  switch (known.state) {
    case 'loading':
      return <PageHead title="Loading…" />;
    case 'failed':
      return <PageMessage title="This snapshot cannot be shown" text={known.reason} />;
    case 'loaded':
      return <ShownDashboard key={key} dashboard={known.value.dashboard} meta={{ folderTitle: 'Snapshot' }} />;
  }
}

function loadSnapshot(key: string): Promise<LoadedDashboard> {
  return getBackendSrv().get<LoadedDashboard>(`/api/snapshots/${encodeURIComponent(key)}`);
}
