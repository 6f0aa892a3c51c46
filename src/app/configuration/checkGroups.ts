import { type TimeRange } from '@grafana/data';
import { config, getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import { commandLineShareKql, readCommandLineShare } from '../../core/installation/commandLineAuditing';
import { neededTables } from '../../core/installation/neededTables';
import { readTableAges, tableAgesKql } from '../../core/installation/tableAges';
import { askKql } from './askKql';
import { type Check } from './check';
import { commandLineCheck } from './commandLineCheck';
import { type CasefileSource, sourceToCheck, type VisibleSettings } from './connectedSource';
import { connectionChecks } from './connectionChecks';
import { DATA_SOURCE_TYPE, DATA_SOURCE_UID, PANEL_IDS } from './ourPlugins';
import { pluginsCheck } from './pluginsCheck';
import { type SnapshotOptions, snapshotCheck } from './snapshotCheck';
import { sourceCheck } from './sourceCheck';
import { tableChecks } from './tableChecks';
import { timeoutCheck } from './timeoutCheck';

const DAY_MS = 86_400_000;

/** Checks that are answered together; the names are known before the answers. */
export interface CheckGroup {
  readonly names: readonly string[];
  /** A check for each name. Rejects with a sentence where none of them can be made. */
  run(range: TimeRange, signal: AbortSignal): Promise<readonly Check[]>;
}

/** The data source of ours that this Grafana has, if any. */
export const connectedSource = (): CasefileSource | undefined =>
  sourceToCheck(
    getDataSourceSrv()
      .getList()
      .filter(({ type }) => type === DATA_SOURCE_TYPE),
    DATA_SOURCE_UID
  );

/** Every check of an installation, each group on its own. The workspace is asked four short questions. */
export function checkGroups(appId: string, source: CasefileSource | undefined): readonly CheckGroup[] {
  const now = (name: string, check: () => Check): CheckGroup => ({
    names: [name],
    run: () => Promise.resolve([check()]),
  });
  return [
    now('Plugins', () => pluginsCheck(appId, [DATA_SOURCE_TYPE, ...PANEL_IDS], loadedPlugins(source))),
    now('Data source', () => sourceCheck(source, { type: DATA_SOURCE_TYPE, uid: DATA_SOURCE_UID })),
    ...(source === undefined ? [] : workspaceGroups(source)),
    {
      names: ['Snapshots'],
      run: async () => [
        snapshotCheck(
          await getBackendSrv().get<SnapshotOptions>('/api/snapshot/shared-options', undefined, undefined, {
            showErrorAlert: false,
          })
        ),
      ],
    },
  ];
}

function workspaceGroups({ uid, jsonData }: CasefileSource): readonly CheckGroup[] {
  const tables = neededTables();
  return [
    { names: ['Connection', 'Rights'], run: () => checkConnection(uid, jsonData) },
    { names: ['Time-out'], run: () => Promise.resolve([timeoutCheck(jsonData.timeout)]) },
    {
      names: tables.map(({ name }) => `Table ${name}`),
      run: async (range, signal) => {
        const answer = await askKql(uid, tableAgesKql(tables.map(({ name }) => name)), range, signal);
        return tableChecks(tables, readTableAges(answer), range.to.valueOf());
      },
    },
    {
      names: ['Command lines (4688)'],
      run: async (range, signal) => {
        const answer = await askKql(uid, commandLineShareKql(range.to.valueOf() - DAY_MS), range, signal);
        return [commandLineCheck(readCommandLineShare(answer))];
      },
    },
  ];
}

async function checkConnection(uid: string, settings: VisibleSettings): Promise<readonly Check[]> {
  const instance = await getDataSourceSrv().get(uid);
  const { status, message } = await instance.testDatasource();
  const { connection, rights } = connectionChecks({ ok: status === 'success', message }, settings);
  return [connection, rights];
}

/** Panels that Grafana did not load are not in its settings; a data source that has an instance is loaded. */
const loadedPlugins = (source: CasefileSource | undefined): ReadonlySet<string> =>
  new Set([...Object.keys(config.panels), ...(source === undefined ? [] : [DATA_SOURCE_TYPE])]);
