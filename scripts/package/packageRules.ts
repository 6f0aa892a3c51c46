import { NOTICES_FILE } from './noticesFile';
import { type Expected, metadataProblems } from './metadataRules';
import { type PackageFiles, textOfFile } from './packageFiles';
import { readmeProblems } from './readmeRules';
import { type ReadSource, sourceMapProblems } from './sourceMapRules';
import { svgProblems } from './svgRules';

const PLAIN = /\.(js|js\.map|json|md|svg|png|txt)$|\/(LICENSE|NOTICE)$/;
const TRACKERS = /google-analytics\.com|mixpanel\.com|segment\.io/;
const HIDDEN_CODE = /\beval\(|\bnew Function\(/;

/** What keeps a package from being installed, or from Grafana's catalogue; a sentence for each. */
export function packageProblems(files: PackageFiles, expected: Expected, readSource: ReadSource): readonly string[] {
  const { id, version } = expected;
  const names = [...files.keys()];
  const text = (file: string): string => textOfFile(files, `${id}/${file}`);
  return [
    ...(names.length === 0 ? ['The package is empty.'] : []),
    ...names
      .filter((file) => !file.startsWith(`${id}/`) || /(^|\/)\.\.?(\/|$)|\\/.test(file))
      .map((file) => `${file} is not in the one folder ${id}.`),
    ...names
      .filter((file) => !PLAIN.test(file) || /node_modules|\/\.|\.test\.|\/dist\//.test(file))
      .map((file) => `${file} has no place in a package.`),
    ...(names.includes(`${id}/MANIFEST.txt`) ? ['The package is signed, and was changed since.'] : []),
    ...metadataProblems(files, expected),
    ...readmeProblems(text('README.md')),
    ...(text('CHANGELOG.md').includes(`## ${version}`) ? [] : [`CHANGELOG.md says nothing of ${version}.`]),
    ...(/^\s*Apache License\s+Version 2\.0/.test(text('LICENSE')) ? [] : ['LICENSE is not that of Apache-2.0.']),
    ...sourceMapProblems(files, text(NOTICES_FILE), readSource),
    ...names.filter((file) => file.endsWith('.svg')).flatMap((file) => svgProblems(file, textOfFile(files, file))),
    ...names
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const code = textOfFile(files, file);
        return [
          ...(TRACKERS.test(code) ? [`${file} tells somebody who uses it.`] : []),
          ...(HIDDEN_CODE.test(code) ? [`${file} makes code out of text.`] : []),
        ];
      }),
  ];
}
