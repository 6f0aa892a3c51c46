import type { JsonRecord } from './record';

/** What one delivery of the page depends on. */
export interface PageRequest {
  settings: JsonRecord;
  theme: 'dark' | 'light';
  nonce: string;
}

/**
 * The page. `grafanaBootData` is set inline because @grafana/runtime reads it while it is evaluated, and because
 * tools that drive Grafana look for it in the HTML.
 */
export function pageHtml({ settings, theme, nonce }: PageRequest): string {
  const boot = { assets: { dark: '', light: '' }, navTree: [], user: viewer(theme), settings };
  // `<` would let a text inside the settings end the script.
  const json = JSON.stringify(boot).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <base href="/" />
    <link rel="icon" href="data:," />
    <script nonce="${nonce}">
      window.__grafana_public_path__ = '/public/';
      window.grafanaBootData = ${json};
      // The schema library inside @grafana/data would try an eval, and the policy would report it, to no effect.
      window.__zod_globalConfig = { jitless: true };
    </script>
  </head>
  <body>
    <div id="reactRoot"></div>
    <script nonce="${nonce}" src="/host/bootstrap.js"></script>
  </body>
</html>
`;
}

function viewer(theme: PageRequest['theme']): JsonRecord {
  return {
    id: 1,
    uid: 'preview',
    login: 'preview',
    name: 'Preview',
    isSignedIn: true,
    orgId: 1,
    orgName: 'Preview',
    orgRole: 'Admin',
    theme,
    lightTheme: theme === 'light',
    language: 'en-US',
    locale: 'en-US',
    timezone: 'browser',
    weekStart: '',
    permissions: {},
  };
}
