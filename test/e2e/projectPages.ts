import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleCase } from '../../workspace/sample/sampleCase';

const FOLDER = path.resolve(__dirname, '../../dashboards');

interface Dashboard {
  readonly uid: string;
  readonly panels: ReadonlyArray<{ readonly id: number; readonly type: string }>;
}

const dashboards = (): readonly Dashboard[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Dashboard);

/** The uids of all our dashboards. */
export const dashboardUids = (): readonly string[] => dashboards().map(({ uid }) => uid);

/** The parameters that open a dashboard on the alert of the sample's story. */
export function storyParameters(): string {
  const { story } = sampleCase();
  const hour = 3_600_000;
  return `var-alert=${story.alertId}&var-host=${story.host}&from=${story.start - hour}&to=${story.start + hour}`;
}

/** The address that edits the process tree of the investigation dashboard. */
export function treeEditAddress(): string {
  const panel = dashboards()
    .find(({ uid }) => uid === 'casefile-investigation')!
    .panels.find(({ type }) => type === 'casefile-processtree-panel')!;
  return `/d/casefile-investigation?editPanel=${panel.id}&${storyParameters()}`;
}

/** The addresses of every page that there is of ours: dashboards, panel edit, Explore, settings and the app. */
export function projectPages(): readonly string[] {
  const query = encodeURIComponent(
    JSON.stringify({ refId: 'A', kind: 'processTree', alert: sampleCase().story.alertId })
  );
  return [
    ...dashboards().map(({ uid }) => `/d/${uid}?${storyParameters()}`),
    treeEditAddress(),
    `/explore?query=${query}&${storyParameters()}`,
    '/datasources/edit/casefile-loganalytics?',
    '/a/casefile-investigation-app?',
  ];
}
