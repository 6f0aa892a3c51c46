import path from 'node:path';
import { recordOf, recordsOf, textMembers, textOf, type JsonRecord } from '../record';
import type { Environment } from './expandVariables';
import { yamlDocuments } from './yamlDocuments';

/** A provisioned data source. `secureJsonData` stays on the server. */
export interface DataSource {
  id: number;
  uid: string;
  name: string;
  type: string;
  url: string;
  isDefault: boolean;
  editable: boolean;
  /** Rises with every change of the settings; the proxy's tokens are cached under it. */
  version: number;
  jsonData: JsonRecord;
  secureJsonData: Record<string, string>;
}

/** Reads `datasources/*.yaml` of a provisioning folder. */
export function readDataSources(provisioningDir: string, environment: Environment): DataSource[] {
  return yamlDocuments(path.join(provisioningDir, 'datasources'), environment)
    .flatMap((document) => recordsOf(document.datasources))
    .map((entry, index) => ({
      id: index + 1,
      uid: textOf(entry.uid),
      name: textOf(entry.name),
      type: textOf(entry.type),
      url: textOf(entry.url),
      isDefault: entry.isDefault === true,
      editable: entry.editable === true,
      version: 1,
      jsonData: recordOf(entry.jsonData),
      secureJsonData: textMembers(entry.secureJsonData),
    }));
}
