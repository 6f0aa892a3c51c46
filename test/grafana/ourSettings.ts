import { recordOf, recordsOf } from '../../preview/server/record';
import { interfaceMembers } from './interfaceMembers';
import { readText, readYaml } from './projectFiles';
import { type SettingNames } from './routeRules';

/** What our data source's settings hold, by its own types and by the provisioning file. */
export function ourSettings(): SettingNames {
  const types = readText('src/datasource/settings.ts');
  const [source] = recordsOf(readYaml('provisioning/datasources/casefile.yaml')['datasources']);
  return {
    open: interfaceMembers(types, 'Settings'),
    secret: interfaceMembers(types, 'SecureSettings'),
    always: Object.keys(recordOf(source?.['jsonData'])),
  };
}
