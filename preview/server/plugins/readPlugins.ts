import path from 'node:path';
import { filesBelow } from '../filesBelow';
import { readJsonFile } from '../readJsonFile';
import { isRecord, recordOf, recordsOf, textMembers, textOf, type JsonRecord } from '../record';
import type { PluginManifest, ProxyRoute } from './pluginManifest';

/** A plugin found on disk. */
export interface InstalledPlugin {
  folder: string;
  manifest: PluginManifest;
}

/** Every plugin.json below a folder: the app first, then the plugins nested in it. A later duplicate id is ignored. */
export function readPlugins(pluginDir: string): InstalledPlugin[] {
  const found = new Map<string, InstalledPlugin>();
  const files = filesBelow(pluginDir).filter((file) => path.basename(file) === 'plugin.json');
  for (const file of files.sort((one, other) => one.length - other.length)) {
    const manifest = parseManifest(readJsonFile(file), file);
    if (!found.has(manifest.id)) {
      found.set(manifest.id, { folder: path.dirname(file), manifest });
    }
  }
  return [...found.values()];
}

function parseManifest(json: unknown, file: string): PluginManifest {
  if (!isRecord(json) || textOf(json.id) === '') {
    throw new Error(`${file} is no plugin.json: it has no id`);
  }
  return {
    id: textOf(json.id),
    type: textOf(json.type),
    name: textOf(json.name),
    routes: recordsOf(json.routes).map(parseRoute),
    json,
  };
}

function parseRoute(route: JsonRecord): ProxyRoute {
  return {
    path: textOf(route.path),
    method: textOf(route.method),
    url: textOf(route.url),
    authType: textOf(route.authType),
    headers: recordsOf(route.headers).map(parsePair),
    urlParams: recordsOf(route.urlParams).map(parsePair),
    body: route.body,
    tokenAuth: isRecord(route.tokenAuth)
      ? { url: textOf(route.tokenAuth.url), params: textMembers(recordOf(route.tokenAuth.params)) }
      : undefined,
  };
}

function parsePair(pair: JsonRecord): { name: string; content: string } {
  return { name: textOf(pair.name), content: textOf(pair.content) };
}
