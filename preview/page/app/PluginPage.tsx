import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { Tab, TabsBar, useStyles2 } from '@grafana/ui';
import React, { useCallback } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { importApp } from '../plugins/importApp';
import { PageHead } from './PageHead';
import { PageMessage } from './PageMessage';
import { useLoaded } from './useLoaded';

/** `/plugins/APPID?page=ID`: the configuration pages that an app plugin brings, as tabs. */
export function PluginPage() {
  const { id = '' } = useParams();
  const { pathname, search } = useLocation();
  const styles = useStyles2(getStyles);
  const app = useLoaded(useCallback(() => importApp(id), [id]));
  if (app.state === 'loading') {
    return <PageHead title="Loading…" folder="Plugins" />;
  }
  if (app.state === 'failed') {
    return <PageMessage title="This plugin cannot be shown" text={app.reason} />;
  }
  const query = Object.fromEntries(new URLSearchParams(search));
  const pages = app.value.configPages ?? [];
  const shown = pages.find((page) => page.id === query['page']) ?? pages[0];
  if (shown === undefined) {
    return <PageMessage title={app.value.meta.name} text="This plugin has no configuration page." />;
  }
  return (
    <>
      <PageHead title={app.value.meta.name} folder="Plugins" />
      <TabsBar>
        {pages.map((page) => (
          <Tab
            key={page.id}
            label={page.title}
            icon={page.icon}
            active={page === shown}
            onChangeTab={() => locationService.push(`${pathname}?page=${page.id}`)}
          />
        ))}
      </TabsBar>
      <main className={styles.content}>
        <shown.body plugin={app.value} query={query} />
      </main>
    </>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { content: css({ padding: theme.spacing(2) }) };
}
