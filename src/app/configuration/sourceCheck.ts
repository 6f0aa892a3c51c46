import { type Check } from './check';
import { type CasefileSource } from './connectedSource';

const PROVISIONING = (type: string, uid: string): string =>
  [
    'apiVersion: 1',
    'datasources:',
    '  - name: Casefile Log Analytics',
    `    uid: ${uid}`,
    `    type: ${type}`,
    '    access: proxy',
    '    jsonData:',
    '      tenantId: ${CASEFILE_TENANT_ID}',
    '      clientId: ${CASEFILE_CLIENT_ID}',
    '      workspaceId: ${CASEFILE_WORKSPACE_ID}',
    '      timeout: 120',
    '    secureJsonData:',
    '      clientSecret: ${CASEFILE_CLIENT_SECRET}',
    '',
  ].join('\n');

/** Whether there is a data source, and the one that the dashboards ask for. */
export function sourceCheck(source: CasefileSource | undefined, wanted: { type: string; uid: string }): Check {
  if (source === undefined) {
    return {
      state: 'problem',
      finding: 'There is no data source of the type Casefile Log Analytics.',
      advice:
        'Add one under Connections, Data sources, or put this file into the folder provisioning/datasources of Grafana, ' +
        'set its variables, and restart Grafana.',
      snippets: [{ label: 'a provisioning file', text: PROVISIONING(wanted.type, wanted.uid) }],
    };
  }
  if (source.uid !== wanted.uid) {
    return {
      state: 'attention',
      finding: `There is a data source "${source.name}", but its uid is not ${wanted.uid}, which the dashboards ask for.`,
      advice:
        'Import the dashboards below: they are then pointed at this data source. Provisioned ones stay as they are.',
    };
  }
  return { state: 'good', finding: `The dashboards find their data source: "${source.name}".` };
}
