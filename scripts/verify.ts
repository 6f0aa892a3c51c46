import { spawnSync } from 'node:child_process';

/** `npm run verify`: what is too slow for every `npm test`: each property on 10,000 cases, long journeys, a workbook read by LibreOffice, the benchmarks. */
const env = {
  ...process.env,
  PROPERTY_RUNS: '10000',
  PROPERTY_TIMEOUT_MS: '1800000',
  LONG_JOURNEYS: '1',
  TZ: 'UTC',
};
const steps = [
  ['jest', '--testPathPatterns', 'property'],
  ['playwright', 'test', 'allProcesses', '--project=journeys'],
  ['tsx', 'scripts/checkWorkbook.ts'],
  ['tsx', 'bench/main.ts'],
];
const failed = steps.filter(
  (step) => spawnSync('npx', ['--no-install', ...step], { stdio: 'inherit', env }).status !== 0
);
process.exitCode = failed.length > 0 ? 1 : 0;
