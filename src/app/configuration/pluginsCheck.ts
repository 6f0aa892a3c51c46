import { type Check } from './check';
import { listed } from '../../core/investigations/wording';

/** Whether Grafana loaded every plugin of the app; an unsigned one must be named in a list of Grafana's. */
export function pluginsCheck(appId: string, needed: readonly string[], loaded: ReadonlySet<string>): Check {
  const missing = needed.filter((id) => !loaded.has(id));
  if (missing.length === 0) {
    return { state: 'good', finding: `Grafana has loaded all ${needed.length} plugins that come with the app.` };
  }
  return {
    state: 'problem',
    finding: `Grafana has not loaded ${listed(missing)}.`,
    advice:
      'The plugins are not signed, so Grafana loads only those that its configuration names, each with its own id. ' +
      'Set this variable in the environment of the Grafana server, or the same in its section [plugins], and restart it.',
    snippets: [
      {
        label: 'the list of plugins',
        text: `GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS=${[appId, ...needed].join(',')}`,
      },
    ],
  };
}
