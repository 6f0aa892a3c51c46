import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALL_TIMEOUT_MS = 300_000;

/** A Chromium that is there: CHROMIUM_PATH, one on the PATH, or Playwright's own; undefined for none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...(named === undefined ? [] : [named]), ...onPath, chromium.executablePath()].find(isExecutable);
}

/** Finds a Chromium, else installs one: Playwright's, or Debian's package where we may. Throws with what to do. */
export function provideChromium(say: (line: string) => void): string {
  const attempts: ReadonlyArray<readonly [string, readonly (readonly string[])[]]> = [
    ["Playwright's Chromium", [['npx', 'playwright', 'install', '--with-deps', 'chromium']]],
    [
      'the Debian package chromium',
      [
        ['apt-get', 'update'],
        ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
      ],
    ],
  ];
  let found = findChromium();
  for (const [what, commands] of attempts) {
    if (found !== undefined) {
      break;
    }
    say(`no Chromium found, installing ${what} ...`);
    commands.every(([program = '', ...args]) => succeeds(program, args));
    found = findChromium();
  }
  if (found === undefined) {
    throw new Error('The browser tests need Chromium. Install it, or set CHROMIUM_PATH to its program.');
  }
  return found;
}

function succeeds(program: string, args: readonly string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_TIMEOUT_MS, env });
    return true;
  } catch {
    return false;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return existsSync(file);
  } catch {
    return false;
  }
}
