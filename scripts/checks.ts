/** A check of the code itself, or of its bundles. */
export interface Check {
  readonly title: string;
  readonly command: readonly string[];
}

/** In this order: the tests after them use what is built. */
export const CHECKS: readonly Check[] = [
  { title: 'types', command: ['tsc', '--noEmit'] },
  { title: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { title: 'format', command: ['prettier', '--check', '.'] },
  { title: 'duplicates', command: ['tsx', 'scripts/checkDuplicates.ts'] },
  { title: 'build', command: ['tsx', 'scripts/build.ts'] },
  { title: 'bundles', command: ['tsx', 'scripts/checkBundles.ts'] },
];
