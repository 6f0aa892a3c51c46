import path from 'node:path';
import { filesBelow, isFolder } from '../filesBelow';
import { readJsonFile } from '../readJsonFile';
import { isRecord, recordOf, recordsOf, textOf, type JsonRecord } from '../record';
import type { Environment } from './expandVariables';
import { yamlDocuments } from './yamlDocuments';

/** A dashboard file and the folder that provisioning puts it in. */
export interface ProvisionedDashboard {
  uid: string;
  folder: { uid: string; title: string };
  json: JsonRecord;
}

/** Where dashboards are read from. */
export interface DashboardSources {
  provisioningDir: string;
  /** Used for providers whose path does not exist on this machine (it names a folder inside a container). */
  dashboardsDir: string;
  environment: Environment;
}

/** Reads the dashboards anew, so that an edited file shows on the next page load. The first of equal uids wins. */
export function readDashboards(sources: DashboardSources): ProvisionedDashboard[] {
  const found = new Map<string, ProvisionedDashboard>();
  for (const provider of providers(sources)) {
    for (const file of filesBelow(provider.path).filter((candidate) => path.extname(candidate) === '.json')) {
      const json = readJsonFile(file);
      const uid = isRecord(json) ? textOf(json.uid) : '';
      if (isRecord(json) && uid !== '' && !found.has(uid)) {
        found.set(uid, { uid, folder: provider.folder, json });
      }
    }
  }
  return [...found.values()];
}

interface Provider {
  path: string;
  folder: ProvisionedDashboard['folder'];
}

function providers({ provisioningDir, dashboardsDir, environment }: DashboardSources): Provider[] {
  const declared = yamlDocuments(path.join(provisioningDir, 'dashboards'), environment)
    .flatMap((document) => recordsOf(document.providers))
    .map((entry) => {
      const wanted = textOf(recordOf(entry.options).path);
      return {
        path: wanted !== '' && isFolder(wanted) ? wanted : dashboardsDir,
        folder: { uid: textOf(entry.folderUid), title: textOf(entry.folder) },
      };
    });
  return declared.length > 0 ? declared : [{ path: dashboardsDir, folder: { uid: '', title: '' } }];
}
