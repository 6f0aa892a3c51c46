import { builtPackageFiles, builtPackageProblems } from './package/builtPackage';
import { unzipPackage, zipPackage } from './package/packageZip';

/** Part of `npm run check`: packs dist/ as `npm run package` does, and fails on what keeps it from being installed. */
const zip = zipPackage(builtPackageFiles());
const problems = builtPackageProblems(unzipPackage(zip));
console.log(`the package: ${(zip.length / 1_000).toFixed(1)} kB`);
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
