import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `npm run lock`: adds the packages to package-lock.json that npm leaves out when a registry does not hold the builds
 * for other platforms; `npm ci` refuses a lock file without them. What it adds is never installed on this platform.
 */

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optional?: boolean;
  readonly dev?: boolean;
}

const FILE = path.resolve(__dirname, '../package-lock.json');
const SYSTEMS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'netbsd', 'openbsd', 'sunos', 'aix', 'openharmony'];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The system and processor that a package is built for, read from its name. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu'> {
  const words = name.replace(/^@[^/]+\//, '').split(/[-_.]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu =
    PROCESSORS.find((processor) => words.includes(processor)) ?? (words.includes('universal') ? undefined : 'none');
  return { ...(os === undefined ? {} : { os: [os] }), ...(cpu === undefined ? {} : { cpu: [cpu] }) };
}

/** The optional packages that the lock file names but does not list, as entries to add. */
export function missingEntries(packages: Readonly<Record<string, Locked>>): Readonly<Record<string, Locked>> {
  const missing: Record<string, Locked> = {};
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const nested = `${place}/node_modules/${name}`;
      const top = `node_modules/${name}`;
      if (packages[nested] === undefined && packages[top] === undefined) {
        missing[top] = {
          version: version.replace(/^[~^]/, ''),
          ...platformOf(name),
          ...(dev === true ? { dev } : {}),
          optional: true,
        };
      }
    }
  }
  return missing;
}

function main(): void {
  const lock = JSON.parse(readFileSync(FILE, 'utf8')) as { packages: Record<string, Locked> };
  const added = missingEntries(lock.packages);
  const sorted = Object.entries({ ...lock.packages, ...added }).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${Object.keys(added).length} packages of other platforms added to package-lock.json`);
}

if (require.main === module) {
  main();
}
