import { spawnSync } from 'node:child_process';
import { CHECKS } from './checks';

/** `npm run check`: types, lint, format, copies, build and bundle sizes; stops at the first that fails. */
const failed = CHECKS.find(({ title, command: [program = '', ...args] }) => {
  console.log(`# ${title}`);
  return spawnSync('npx', ['--no-install', program, ...args], { stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed === undefined ? 0 : 1;
