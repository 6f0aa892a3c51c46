import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { UrlSyncContextProvider } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { isSnapshot } from '../dashboard/isSnapshot';
import { sceneOf } from '../dashboard/sceneOf';
import { unsupportedParts } from '../dashboard/unsupportedParts';
import { PanelEditPage } from '../panelEdit/PanelEditPage';
import { PageHead } from './PageHead';
import { PageMessage } from './PageMessage';
import { ShareButton } from './ShareButton';
import { useDashboard, type LoadedDashboard } from './useDashboard';

/** `/d/UID`, or one panel of it with `?editPanel=ID`. */
export function DashboardPage() {
  const { uid = '' } = useParams();
  const { search } = useLocation();
  const editPanel = new URLSearchParams(search).get('editPanel');
  const known = useDashboard(uid);
  switch (known.state) {
    case 'loading':
      return <PageHead title="Loading…" />;
    case 'failed':
      return <PageMessage title="This dashboard cannot be shown" text={known.reason} />;
    case 'loaded':
      return editPanel === null ? (
        <ShownDashboard key={uid} {...known.value} />
      ) : (
        <PanelEditPage key={`${uid} ${editPanel}`} dashboard={known.value.dashboard} panelId={editPanel} />
      );
  }
}

/** A loaded dashboard: its head, controls and panels. */
export function ShownDashboard({ dashboard, meta }: LoadedDashboard) {
  const styles = useStyles2(getStyles);
  const scene = useMemo(() => sceneOf(dashboard), [dashboard]);
  return (
    <>
      <PageHead title={dashboard.title ?? ''} folder={meta.folderTitle} leftOut={unsupportedParts(dashboard)}>
        {!isSnapshot(dashboard) && <ShareButton scene={scene} dashboard={dashboard} />}
      </PageHead>
      <UrlSyncContextProvider scene={scene} updateUrlOnInit createBrowserHistorySteps>
        <main className={styles.content}>
          <scene.Component model={scene} />
        </main>
      </UrlSyncContextProvider>
    </>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { content: css({ padding: theme.spacing(2) }) };
}
