import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DataFrameDTO } from '@grafana/data';
import { type Locator, type Page } from '@playwright/test';
import { type RunningDemo } from '../../scripts/demoEnvironment';
import { runQuery } from '../../scripts/runQuery';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { readCsv } from '../csvTable';
import { referenceFile } from '../reference';
import { DashboardPanel } from './pages/dashboardPanel';

const HOUR = 3_600_000;
const DASHBOARD = path.resolve(__dirname, '../../dashboards/casefile-host.json');

/** A host in a stretch of time, with the alert on it that is investigated. */
export interface HostSubject {
  readonly demo: RunningDemo;
  readonly alert: string;
  readonly host: string;
  readonly from: number;
  readonly to: number;
}

/** The alert of the story, an hour to each side of it. */
export const ofSample = (demo: RunningDemo): HostSubject => {
  const { alertId: alert, host, start } = sampleCase().story;
  return { demo, alert, host, from: start - HOUR, to: start + HOUR };
};

/** The alert of suchost.exe, in the time that the log of its host covers. */
export const ofJan15 = (demo: RunningDemo): HostSubject => {
  const alert = readCsv(referenceFile('jan15', 'alertlist.csv'))[76]!['SystemAlertId']!;
  return { demo, alert, host: 'MSTICAlertsWin1', from: Date.UTC(2019, 0, 15, 4, 15), to: Date.UTC(2019, 0, 15, 5, 25) };
};

/** Opens the host dashboard; gives one of its panels, and the frames that the data source gives for its queries. */
export async function openHostPanel(
  page: Page,
  { demo, alert, host, from, to }: HostSubject,
  title: string
): Promise<{ readonly panel: Locator; readonly frames: readonly DataFrameDTO[] }> {
  const answers = await Promise.all(
    queriesOf(title, { alert, host }).map((query) => runQuery(query, { from, to }, demo.workspace.url))
  );
  await page.goto(
    `${demo.url}/d/casefile-host?var-host=${host}&var-alert=${encodeURIComponent(alert)}&from=${from}&to=${to}`
  );
  return { panel: new DashboardPanel(page, title).panel, frames: answers.flatMap(({ frames }) => frames) };
}

/** The queries of a panel, with what the dashboard's variables are at first, and those that are given. */
function queriesOf(title: string, given: Readonly<Record<string, string>>): readonly unknown[] {
  const { panels, templating } = JSON.parse(readFileSync(DASHBOARD, 'utf8')) as {
    readonly panels: ReadonlyArray<{ readonly title: string; readonly targets: readonly object[] }>;
    readonly templating: {
      readonly list: ReadonlyArray<{
        readonly name: string;
        readonly current: { readonly value?: string };
        readonly allValue?: string;
      }>;
    };
  };
  const atFirst = new Map(
    templating.list.map(({ name, current, allValue }) => [name, current.value ?? allValue ?? ''])
  );
  const chosen = (name: string): string => given[name] ?? atFirst.get(name)!;
  const { targets } = panels.find((panel) => panel.title === title)!;
  return targets.map((target): unknown =>
    JSON.parse(JSON.stringify(target), (_, value: unknown) =>
      typeof value === 'string' ? value.replace(/^\$(\w+)$/, (_whole, name: string) => chosen(name)) : value
    )
  );
}

/** The values of a column. */
export const valuesOf = (frame: DataFrameDTO, column: string): readonly unknown[] =>
  frame.fields.find(({ name }) => name === column)!.values!;
