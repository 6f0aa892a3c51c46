import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');

interface Dashboard {
  readonly uid: string;
  readonly panels: ReadonlyArray<{ readonly title: string }>;
  readonly templating: { readonly list: ReadonlyArray<{ readonly label: string }> };
}

const dashboards = readdirSync(path.join(ROOT, 'dashboards')).map(
  (file) => JSON.parse(readFileSync(path.join(ROOT, 'dashboards', file), 'utf8')) as Dashboard
);
const pageOf = (uid: string): string =>
  readFileSync(path.join(ROOT, `docs/dashboards/${uid.replace('casefile-', '')}.md`), 'utf8');

describe.each(dashboards.map((dashboard) => [dashboard.uid, dashboard] as const))('%s', (uid, dashboard) => {
  it('has a page in docs/dashboards that tells of every variable and every panel', () => {
    const titles = dashboard.panels
      .map(({ title }) => title.replace(/[:,] .*\$.*/, ''))
      .filter((title) => title !== '');
    const labels = dashboard.templating.list.map(({ label }) => label);
    // "Hosts, accounts and tactics under most alerts" tells of three, "Variability of command lines, of paths" of two.
    const words = (name: string): readonly string[] => name.toLowerCase().match(/[a-z']+/g) ?? [];
    const told = new Set(words(pageOf(uid)));
    expect([...titles, ...labels].filter((name) => !words(name).every((word) => told.has(word)))).toEqual([]);
  });
});
