import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { UrlSyncContextProvider } from '@grafana/scenes';
import { LinkButton, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { PageHead } from '../app/PageHead';
import { PageMessage } from '../app/PageMessage';
import type { LoadedDashboard } from '../app/useDashboard';
import { dashboardScene } from '../dashboard/sceneOf';
import { vizPanel } from '../dashboard/vizPanel';
import { findPanel } from './findPanel';
import { PanelEditor } from './PanelEditor';

/** `/d/UID?editPanel=ID`: one panel of a dashboard under its variables and time range. */
export function PanelEditPage({ dashboard, panelId }: { dashboard: LoadedDashboard['dashboard']; panelId: string }) {
  const styles = useStyles2(getStyles);
  const { pathname, search } = useLocation();
  const panel = findPanel(dashboard, panelId);
  const scene = useMemo(
    () => panel && dashboardScene(dashboard, new PanelEditor({ panel: vizPanel(panel) })),
    [dashboard, panel]
  );
  if (scene === undefined) {
    const text = `The dashboard '${dashboard.title}' has no panel with the id ${panelId}.`;
    return <PageMessage title="This panel cannot be edited" text={text} />;
  }
  const back = new URLSearchParams(search);
  back.delete('editPanel');
  return (
    <>
      <PageHead title="Edit panel" folder={dashboard.title} />
      <main className={styles.content}>
        <div className={styles.bar}>
          <span>The preview does not save dashboards: changes last until you leave.</span>
          <LinkButton variant="secondary" size="sm" icon="arrow-left" href={`${pathname}?${back.toString()}`}>
            Back to dashboard
          </LinkButton>
        </div>
        <UrlSyncContextProvider scene={scene} updateUrlOnInit createBrowserHistorySteps>
          <scene.Component model={scene} />
        </UrlSyncContextProvider>
      </main>
    </>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    content: css({ padding: theme.spacing(2) }),
    bar: css({
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      marginBottom: theme.spacing(1),
      color: theme.colors.text.secondary,
    }),
  };
}
