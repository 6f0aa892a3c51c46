import { css } from '@emotion/css';
import { AppPlugin, type AppPluginMeta, type AppRootProps, type GrafanaTheme2 } from '@grafana/data';
import { config } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React, { useEffect, useState, type ComponentType } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { importPlugin } from '../plugins/importPlugin';
import { PageHead } from './PageHead';
import { PageMessage } from './PageMessage';

type LoadedApp = { root: ComponentType<AppRootProps> } | { problem: string };

/** `/a/APPID`: the root page of an app plugin. */
export function AppPage() {
  const { id = '' } = useParams();
  const { pathname, search } = useLocation();
  const styles = useStyles2(getStyles);
  const [app, setApp] = useState<LoadedApp>();
  // The server writes whole plugin.json files here; the type lists only what Grafana's core reads of them.
  const meta = config.apps[id] as AppPluginMeta | undefined;

  useEffect(() => {
    let shown = true;
    loadApp(meta).then(
      (loaded) => shown && setApp(loaded),
      (problem: unknown) => shown && setApp({ problem: problem instanceof Error ? problem.message : String(problem) })
    );
    return () => {
      shown = false;
    };
  }, [meta]);

  if (meta === undefined) {
    return <PageMessage title="App not found" text={`No app plugin has the id '${id}'.`} />;
  }
  if (app === undefined) {
    return <PageHead title={meta.name} />;
  }
  if ('problem' in app) {
    return <PageMessage title={meta.name} text={app.problem} />;
  }
  const query = Object.fromEntries(new URLSearchParams(search));
  return (
    <>
      <PageHead title={meta.name} />
      <main className={styles.content}>
        <app.root meta={meta} basename={`/a/${id}`} path={pathname} query={query} onNavChanged={() => undefined} />
      </main>
    </>
  );
}

async function loadApp(meta: AppPluginMeta | undefined): Promise<LoadedApp> {
  if (meta === undefined) {
    return { problem: 'not installed' };
  }
  const plugin = await importPlugin(meta.module, AppPlugin);
  plugin.meta = meta;
  return plugin.root ? { root: plugin.root } : { problem: 'This app has no page.' };
}

function getStyles(theme: GrafanaTheme2) {
  return { content: css({ padding: theme.spacing(2) }) };
}
