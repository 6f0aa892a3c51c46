import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** A Grafana on this machine: its program, and the folder that holds its `conf` and `public`. */
export interface Grafana {
  readonly program: string;
  readonly home: string;
}

/** Grafana's folder beside the folder of its program: of an archive, and of the packages of Debian and Homebrew. */
const HOMES = ['..', '../share/grafana'];

/** The Grafana that GRAFANA_HOME names, else the `grafana` on the PATH. Throws with what to do when there is none. */
export function findGrafana(environment: Readonly<Record<string, string | undefined>>): Grafana {
  const named = environment['GRAFANA_HOME'];
  if (named !== undefined && named !== '') {
    const program = path.join(named, 'bin/grafana');
    if (!isHome(named) || !existsSync(program)) {
      throw new Error(
        `GRAFANA_HOME is ${named}, but there is no Grafana: bin/grafana and conf/defaults.ini are needed.`
      );
    }
    return { program, home: path.resolve(named) };
  }
  const onPath = (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, 'grafana'))
    .filter((file) => existsSync(file));
  for (const file of onPath) {
    const folders = [path.dirname(file), path.dirname(realpathSync(file))];
    const home = folders.flatMap((folder) => HOMES.map((step) => path.resolve(folder, step))).find(isHome);
    if (home !== undefined) {
      const own = path.join(home, 'bin/grafana');
      return { program: existsSync(own) ? own : file, home };
    }
  }
  throw new Error(
    'No Grafana found. Unpack Grafana 12.2 or later and set GRAFANA_HOME to its folder, or use docker compose up. ' +
      'The preview needs neither: npm run demo.'
  );
}

const isHome = (folder: string): boolean => existsSync(path.join(folder, 'conf/defaults.ini'));
