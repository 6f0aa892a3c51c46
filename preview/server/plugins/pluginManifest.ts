import type { JsonRecord } from '../record';

/** One route of a data source's proxy, as its plugin.json declares it. Templates are not rendered yet. */
export interface ProxyRoute {
  path: string;
  method: string;
  url: string;
  authType: string;
  headers: Array<{ name: string; content: string }>;
  urlParams: Array<{ name: string; content: string }>;
  body: unknown;
  tokenAuth: TokenAuth | undefined;
}

/** Where a route gets its bearer token: a form-encoded POST of `params` to `url`. */
export interface TokenAuth {
  url: string;
  params: Record<string, string>;
}

/** What the preview host reads of a plugin.json; `json` is the whole of it. */
export interface PluginManifest {
  id: string;
  type: string;
  name: string;
  routes: ProxyRoute[];
  json: JsonRecord;
}
