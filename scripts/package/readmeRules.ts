const LINK = /\[[^\]]+\]\(([^)\s]+)[^)]*\)/g;
/** What the catalogue takes for talk among developers. */
const JARGON = ['yarn', 'nodejs'];

/** What keeps a README from being shown right in Grafana and its catalogue; a sentence for each. */
export function readmeProblems(readme: string): readonly string[] {
  const links = [...readme.matchAll(LINK)].map(([, target = '']) => target);
  return [
    ...(readme.trim() === '' ? ['README.md is missing or empty.'] : []),
    ...(/^# Grafana .* Plugin Template/.test(readme) ? ['README.md is that of a template.'] : []),
    ...(/<\/[a-z]+>/.test(readme) ? ['README.md contains HTML, which is not shown.'] : []),
    ...JARGON.filter((word) => readme.includes(word)).map((word) => `README.md contains "${word}".`),
    ...links
      .filter((target) => !/^(https:\/\/|#|mailto:)/.test(target))
      .map((target) => `README.md links to ${target}, which leads nowhere from the catalogue.`),
  ];
}
