import { type BundledPackage } from './bundledPackages';

/** Licences that go with Apache-2.0 and ask for no more than their text. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** What a package holds that is under another licence than its code. */
const ALSO_HOLDS: Readonly<Record<string, string>> = {
  tldts:
    'It holds rules of the Public Suffix List (https://publicsuffix.org/list/), under the Mozilla Public License 2.0 ' +
    '(https://www.mozilla.org/MPL/2.0/); the list itself is to be had there.',
};

const RULE = '-'.repeat(80);

/** A text that names every package in the bundles, with its licence. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const entries = packages.map(({ name, version, licence, text }) =>
    [
      RULE,
      `${name} ${version} (${licence})`,
      ...(ALSO_HOLDS[name] === undefined ? [] : [ALSO_HOLDS[name]]),
      '',
      text,
    ].join('\n')
  );
  return ['The plugins contain code of the following packages.', '', ...entries, ''].join('\n');
}

/** Names of the packages that such a text covers. */
export const packagesIn = (notices: string): readonly string[] =>
  [...notices.matchAll(new RegExp(`^${RULE}\\n(\\S+) \\S+ \\(`, 'gm'))].map(([, name = '']) => name);

/** What keeps packages from being shipped; a sentence for each. */
export const licenceProblems = (packages: readonly BundledPackage[]): readonly string[] =>
  packages.flatMap(({ name, licence, text }) => [
    ...(ALLOWED.includes(licence) ? [] : [`${name} is under "${licence}", which is not on the list of licences.`]),
    ...(text === '' ? [`${name} has no licence file.`] : []),
  ]);
