/** A check of the code itself; `after` those that need the built bundles. */
export interface Check {
  readonly title: string;
  readonly when: 'before' | 'after';
  readonly command: readonly string[];
}

export const CHECKS: readonly Check[] = [
  { title: 'types', when: 'before', command: ['tsc', '--noEmit'] },
  { title: 'lint', when: 'before', command: ['eslint', '--max-warnings', '0', '.'] },
  { title: 'format', when: 'before', command: ['prettier', '--check', '.'] },
  { title: 'duplicates', when: 'before', command: ['tsx', 'scripts/checkDuplicates.ts'] },
  { title: 'build', when: 'after', command: ['tsx', 'scripts/build.ts'] },
  { title: 'bundles', when: 'after', command: ['tsx', 'scripts/checkBundles.ts'] },
  { title: 'package', when: 'after', command: ['tsx', 'scripts/checkPackage.ts'] },
];
