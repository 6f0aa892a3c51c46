import { css } from '@emotion/css';
import { type AppPluginMeta, type AppRootProps, type GrafanaTheme2 } from '@grafana/data';
import { config } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React, { useCallback, type ComponentType } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { importApp } from '../plugins/importApp';
import { PageHead } from './PageHead';
import { PageMessage } from './PageMessage';
import { useLoaded } from './useLoaded';

/** `/a/APPID`: the root page of an app plugin. */
export function AppPage() {
  const { id = '' } = useParams();
  const { pathname, search } = useLocation();
  const styles = useStyles2(getStyles);
  // The server writes whole plugin.json files here; the type lists only what Grafana's core reads of them.
  const meta = config.apps[id] as AppPluginMeta | undefined;
  const app = useLoaded(useCallback(() => loadRoot(id), [id]));
  if (meta === undefined) {
    return <PageMessage title="App not found" text={`No app plugin has the id '${id}'.`} />;
  }
  if (app.state === 'loading') {
    return <PageHead title={meta.name} />;
  }
  if (app.state === 'failed') {
    return <PageMessage title={meta.name} text={app.reason} />;
  }
  const query = Object.fromEntries(new URLSearchParams(search));
  return (
    <>
      <PageHead title={meta.name} />
      <main className={styles.content}>
        <app.value meta={meta} basename={`/a/${id}`} path={pathname} query={query} onNavChanged={() => undefined} />
      </main>
    </>
  );
}

async function loadRoot(id: string): Promise<ComponentType<AppRootProps>> {
  const { root } = await importApp(id);
  if (root === undefined) {
    throw new Error('This app has no page.');
  }
  return root;
}

function getStyles(theme: GrafanaTheme2) {
  return { content: css({ padding: theme.spacing(2) }) };
}
