import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Target {
  readonly kind: string;
  readonly window?: unknown;
}

const { panels } = JSON.parse(
  readFileSync(path.resolve(__dirname, '../dashboards/casefile-investigation.json'), 'utf8')
) as { readonly panels: ReadonlyArray<{ readonly targets: readonly Target[] }> };
const targets = panels.flatMap((panel) => panel.targets);
const around = (before: string, after: string) => ({ around: 'alert', before, after });

/** As wide as the notebook's sections ask by default. */
const WINDOWS: Readonly<Record<string, object>> = {
  relatedAlerts: around('5d', '1d'),
  relatedAlertCounts: around('5d', '1d'),
  entityGraph: around('5d', '1d'),
  commandLineOccurrence: around('5d', '1d'),
  processTree: around('60m', '10m'),
  processes: around('60m', '10m'),
  decodedCommandLines: around('60m', '10m'),
  indicators: around('60m', '10m'),
  hostLogons: around('1d', '0m'),
  alertLogon: around('1d', '0m'),
};

it('N4: the sections of an investigation look as far back and ahead of the alert as those of the notebook', () => {
  const windowed = targets.filter(({ kind }) => kind !== 'alert');
  expect(windowed.map(({ kind, window }) => [kind, window])).toEqual(windowed.map(({ kind }) => [kind, WINDOWS[kind]]));
  expect(new Set(windowed.map(({ kind }) => kind))).toEqual(new Set(Object.keys(WINDOWS)));
});
