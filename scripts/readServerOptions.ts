import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseSampleEvents } from '../workspace/commandLine';
import { WORKSPACE_PORT } from './grafanaEnvironment';

/** What a program that serves an investigation is told on its command line. */
export interface ServerOptions {
  /** Folder of exported evidence; undefined for the generated sample case. */
  readonly data?: string;
  /** How many events the generated sample case is to have; undefined for its own few thousand. */
  readonly sampleEvents?: number;
  readonly port: number;
  readonly workspacePort: number;
}

/** Reads `--data` or `--rows`, `--port` and `--workspace-port`. Throws with the usage of `npm run NAME` when they are wrong. */
export function readServerOptions(name: string, defaultPort: number): ServerOptions {
  const usage = `Usage: npm run ${name} -- [--data DIR | --rows N] [--port ${defaultPort}] [--workspace-port ${WORKSPACE_PORT}]`;
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      rows: { type: 'string' },
      port: { type: 'string' },
      'workspace-port': { type: 'string' },
    },
  });
  if (values.data !== undefined && !existsSync(values.data)) {
    throw new Error(`There is no folder ${values.data}.\n${usage}`);
  }
  if (values.data !== undefined && values.rows !== undefined) {
    throw new Error(`--rows is for the generated sample case, not for --data.\n${usage}`);
  }
  return {
    data: values.data,
    sampleEvents: values.rows === undefined ? undefined : parseSampleEvents(values.rows),
    port: portOf('--port', values.port, defaultPort, usage),
    workspacePort: portOf('--workspace-port', values['workspace-port'], WORKSPACE_PORT, usage),
  };
}

function portOf(flag: string, text: string | undefined, otherwise: number, usage: string): number {
  const port = text === undefined ? otherwise : Number(text);
  if (text === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${flag} must be a port number, got "${text ?? ''}".\n${usage}`);
  }
  return port;
}
