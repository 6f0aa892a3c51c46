import React, { lazy, Suspense } from 'react';
import { type AppPluginMeta, type PluginConfigPage, type PluginConfigPageProps } from '@grafana/data';
import { LoadingPlaceholder } from '@grafana/ui';

/** Loaded when it is opened: Grafana loads the app itself with every page. */
const Page = lazy(async () => ({ default: (await import('./ConfigurationPage')).ConfigurationPage }));

function ConfigurationTab({ plugin, query }: PluginConfigPageProps<AppPluginMeta>) {
  return (
    <Suspense fallback={<LoadingPlaceholder text="Loading …" />}>
      <Page appId={plugin.meta.id} version={plugin.meta.info.version} query={query} />
    </Suspense>
  );
}

/** The tab on the page that Grafana has for the plugin; administrators see it. */
export const configurationTab: PluginConfigPage<AppPluginMeta> = {
  title: 'Configuration',
  icon: 'cog',
  id: 'configuration',
  body: ConfigurationTab,
};
