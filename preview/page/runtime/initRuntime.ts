import { EventBusSrv, locationUtil, setTimeZoneResolver, type GrafanaConfig } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import {
  config,
  locationService,
  setAppEvents,
  setBackendSrv,
  setChromeHeaderHeightHook,
  setCurrentUser,
  setDataSourceSrv,
  setEchoSrv,
  setLocationSrv,
  setPluginComponentHook,
  setPluginComponentsHook,
  setPluginFunctionsHook,
  setPluginImportUtils,
  setPluginLinksHook,
  setReturnToPreviousHook,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import { loadResources } from '@grafana/scenes';
import { DataSourceService } from '../plugins/DataSourceService';
import { importPanelPlugin, loadedPanelPlugin } from '../plugins/panelPlugins';
import { BackendService } from './BackendService';
import { fillRegistries } from './registries';
import { runRequest } from './runRequest';
import { shownTimeRange } from './sceneContext';
import { TemplateService } from './TemplateService';

/** Sets every singleton that Grafana's core application would set before anything of a plugin runs. */
export async function initRuntime(): Promise<void> {
  const { user } = config.bootData;
  // The npm build of @grafana/i18n has no other way to start translations than this one for plugins.
  await initPluginTranslations('grafana', [loadResources]);
  fillRegistries();
  setAppEvents(new EventBusSrv());
  setBackendSrv(new BackendService(user.orgId));
  setTemplateSrv(new TemplateService());
  setDataSourceSrv(new DataSourceService());
  setRunRequest(runRequest);
  setPluginImportUtils({ importPanelPlugin, getPanelPluginFromCache: loadedPanelPlugin });
  setLocationSrv(locationService);
  setCurrentUser(user);
  setTimeZoneResolver(() => user.timezone);
  locationUtil.initialize({
    config: linkConfig as GrafanaConfig,
    getTimeRangeForUrl: shownTimeRange,
    getVariablesUrlParams: () => ({}),
  });
  setHostFeaturesThatPreviewLacks();
}

// It reads the two sub-path settings and the sanitising switch; the two packages only type the rest differently.
const linkConfig: Pick<GrafanaConfig, 'appSubUrl' | 'appUrl' | 'disableSanitizeHtml'> = config;

function setHostFeaturesThatPreviewLacks(): void {
  setEchoSrv({
    flush: () => undefined,
    addBackend: () => undefined,
    addEvent: () => undefined,
    onInteraction: () => () => undefined,
  });
  setReturnToPreviousHook(() => () => undefined);
  setChromeHeaderHeightHook(() => 0);
  setPluginLinksHook(() => ({ isLoading: false, links: [] }));
  setPluginComponentHook(() => ({ isLoading: false, component: null }));
  setPluginComponentsHook(() => ({ isLoading: false, components: [] }));
  setPluginFunctionsHook(() => ({ isLoading: false, functions: [] }));
}
