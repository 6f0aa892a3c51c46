import { type Credentials, DEMO_CREDENTIALS, DEMO_VIRUSTOTAL_KEY } from './credentials';
import { sourcePlugins } from './sourcePlugins';

/** The port that Grafana listens on, and that of the embedded workspace. */
export const GRAFANA_PORT = 3000;
export const WORKSPACE_PORT = 8877;

/** The password of Grafana's user admin where CASEFILE_ADMIN_PASSWORD names no other. */
export const DEFAULT_ADMIN_PASSWORD = 'casefile';

/**
 * Grafana's own settings, as variables of its environment: it loads our unsigned plugins and no others, lets nobody in
 * without signing in, publishes no snapshot elsewhere and asks the internet for nothing.
 */
export function grafanaSettings(): Readonly<Record<string, string>> {
  return {
    GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS: sourcePlugins()
      .map(({ json }) => String(json['id']))
      .join(','),
    GF_PLUGINS_PREINSTALL_DISABLED: 'true',
    GF_AUTH_ANONYMOUS_ENABLED: 'false',
    GF_SNAPSHOTS_EXTERNAL_ENABLED: 'false',
    GF_ANALYTICS_REPORTING_ENABLED: 'false',
    GF_ANALYTICS_CHECK_FOR_UPDATES: 'false',
    GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES: 'false',
  };
}

/**
 * The variables that the provisioning files read, for a workspace that is not Azure's; indicators are looked up at its
 * stand-in for VirusTotal.
 */
export function provisioningVariables(
  workspace: string,
  dashboards: string,
  { tenantId, clientId, clientSecret, workspaceId }: Credentials = DEMO_CREDENTIALS
): Readonly<Record<string, string>> {
  return {
    CASEFILE_TENANT_ID: tenantId,
    CASEFILE_CLIENT_ID: clientId,
    CASEFILE_CLIENT_SECRET: clientSecret,
    CASEFILE_WORKSPACE_ID: workspaceId,
    CASEFILE_ENDPOINT: workspace,
    CASEFILE_AUTHORITY: workspace,
    CASEFILE_DASHBOARDS: dashboards,
    CASEFILE_VIRUSTOTAL: 'true',
    CASEFILE_VIRUSTOTAL_KEY: DEMO_VIRUSTOTAL_KEY,
    CASEFILE_VIRUSTOTAL_ENDPOINT: workspace,
    CASEFILE_VIRUSTOTAL_PER_MINUTE: '20',
  };
}
