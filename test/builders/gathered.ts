import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toDataFrame } from '@grafana/data';
import { runQuery } from '../../scripts/runQuery';
import { type DashboardModel, dataPanels } from '../../src/app/gather/dashboardModel';
import { type Gathered } from '../../src/app/gather/gather';
import { type TimeRange } from '../../src/core/timeRange';

const FOLDER = path.resolve(__dirname, '../../dashboards');

/** All our dashboards. */
export const ourDashboards = (): readonly DashboardModel[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as DashboardModel);

interface Asked {
  readonly alert: string;
  readonly host: string;
  readonly range: TimeRange;
  readonly workspace: string;
}

/** A dashboard with what its panels and annotations find in a workspace, as the app gathers it. */
export async function gatheredFrom(
  dashboard: DashboardModel,
  { alert, host, range, workspace }: Asked
): Promise<Gathered> {
  const values: Record<string, string> = { alert, host };
  for (const { name, current, query, includeAll } of dashboard.templating?.list ?? []) {
    values[name] ??= includeAll === true ? '' : String(current?.value ?? (typeof query === 'string' ? query : ''));
  }
  const filled = (query: unknown): unknown =>
    JSON.parse(JSON.stringify(query).replace(/\$(\w+)/g, (whole, name: string) => values[name] ?? whole));
  const ask = async (query: unknown, refId: string) =>
    (await runQuery(filled(query), range, workspace)).frames.map((frame) => toDataFrame({ ...frame, refId }));
  const answers = await Promise.all(
    dataPanels(dashboard).map(async (panel) => ({
      panel,
      frames: (await Promise.all((panel.targets ?? []).map((target) => ask(target, target.refId)))).flat(),
      problems: [],
    }))
  );
  const annotations = await Promise.all((dashboard.annotations?.list ?? []).map(({ target }) => ask(target, 'Anno')));
  const moments = [range.from, range.to].map((time) => ({ toISOString: () => new Date(time).toISOString() }));
  return {
    dashboard,
    answers,
    annotations: annotations.flat(),
    variables: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, text: value }])),
    range: { from: moments[0], to: moments[1], raw: { from: '', to: '' } } as unknown as Gathered['range'],
  };
}
