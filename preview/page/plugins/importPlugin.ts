/// <reference types="systemjs" />
import 'systemjs/dist/system.js';
import 'systemjs/dist/extras/amd.js';
import 'systemjs/dist/extras/named-register.js';
import { sharedModules } from './sharedModules';

const imports: Record<string, string> = {};
for (const [name, shared] of Object.entries(sharedModules)) {
  imports[name] = `package:${name}`;
  System.set(`package:${name}`, shared);
}
System.addImportMap({ imports });

/** Loads the bundle of a plugin and returns its `plugin` export, an instance of `kind`. */
export async function importPlugin<T>(path: string, kind: abstract new (...args: never[]) => T): Promise<T> {
  const loaded: unknown = await System.import(path.startsWith('/') ? path : `/${path}`);
  const plugin = typeof loaded === 'object' && loaded !== null && 'plugin' in loaded ? loaded.plugin : undefined;
  if (!(plugin instanceof kind)) {
    throw new Error(`${path} exports no 'plugin' of the kind that its plugin.json says`);
  }
  return plugin;
}
