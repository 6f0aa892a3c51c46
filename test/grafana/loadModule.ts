import { compileFunction } from 'node:vm';
import { anything } from './standIns';

/** A script that a module asked the page to load. */
export interface AskedScript {
  src: string;
  integrity: string;
}

export interface LoadedModule {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly scripts: readonly AskedScript[];
}

/**
 * Runs a module.js as Grafana's loader does, with the modules that it is given and stand-ins for others. Nothing is
 * loaded for it: the scripts that it asks for are kept.
 */
export function loadModule(code: string, uri: string, modules: Readonly<Record<string, unknown>>): LoadedModule {
  const scripts: AskedScript[] = [];
  const document = {
    getElementsByTagName: () => [],
    createElement: () => ({ src: '', integrity: '', setAttribute: () => undefined, getAttribute: () => null }),
    head: { appendChild: (script: AskedScript) => void scripts.push(script) },
  };
  let exports: Readonly<Record<string, unknown>> | undefined;
  const define = (
    names: readonly string[],
    factory: (...given: unknown[]) => Readonly<Record<string, unknown>>
  ): void => {
    exports = factory(...names.map((name) => (name === 'module' ? { uri } : (modules[name] ?? anything))));
  };
  // The bundler's wait for a script is longer than the test's.
  const later = (action: () => void, wait: number): NodeJS.Timeout => setTimeout(action, wait).unref();
  const run = compileFunction(code, ['define', 'document', 'window', 'setTimeout']) as (...given: unknown[]) => void;
  run(define, document, { location: new URL('http://grafana.test/') }, later);
  if (exports === undefined) {
    throw new Error('The module defined nothing.');
  }
  return { exports, scripts };
}
