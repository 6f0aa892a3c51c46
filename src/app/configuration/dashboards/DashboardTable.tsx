import React from 'react';
import { Button, TextLink, useStyles2 } from '@grafana/ui';
import { type DashboardModel } from '../../gather/dashboardModel';
import { type CheckState } from '../check';
import { CheckStateMark } from '../CheckStateMark';
import { type InstalledDashboard } from './installedDashboard';
import { type DashboardRow } from './useDashboards';
import { tableStyles } from '../tableStyles';

interface Props {
  readonly rows: readonly DashboardRow[];
  readonly busy: boolean;
  readonly onImport: (dashboard: DashboardModel) => void;
  readonly onReplace: (dashboard: DashboardModel) => void;
}

/** A row for each dashboard: whether Grafana has it, where, and what can be done. */
export function DashboardTable({ rows, busy, onImport, onReplace }: Props) {
  const styles = useStyles2(tableStyles);
  return (
    <table className={styles.table} aria-label="Dashboards of this version">
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">Dashboard</th>
          <th scope="col">What was found</th>
          <th scope="col">Import</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ dashboard, installed, problem }) => (
          <tr key={dashboard.uid}>
            <td>
              <CheckStateMark state={problem === undefined ? stateOf(installed) : 'problem'} />
            </td>
            <th scope="row">
              {installed?.state === 'stored' || installed?.state === 'provisioned' ? (
                <TextLink href={`/d/${dashboard.uid}`}>{dashboard.title}</TextLink>
              ) : (
                dashboard.title
              )}
            </th>
            <td>{problem ?? (installed === undefined ? '' : findingOf(installed))}</td>
            <td>
              {installed?.state === 'absent' && (
                <Button size="sm" disabled={busy} onClick={() => onImport(dashboard)}>
                  Import
                </Button>
              )}
              {installed?.state === 'stored' && (
                <Button size="sm" variant="secondary" disabled={busy} onClick={() => onReplace(dashboard)}>
                  Replace …
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateOf(installed: InstalledDashboard | undefined): CheckState | undefined {
  switch (installed?.state) {
    case undefined:
      return undefined;
    case 'absent':
      return 'attention';
    case 'provisioned':
    case 'stored':
      return 'good';
    case 'unknown':
      return 'unknown';
  }
}

function findingOf(installed: InstalledDashboard): string {
  switch (installed.state) {
    case 'absent':
      return 'This Grafana does not have it.';
    case 'provisioned':
      return `In the folder ${installed.folder}, provisioned from a file: it is replaced there, not here.`;
    case 'stored':
      return `In the folder ${installed.folder}.`;
    case 'unknown':
      return installed.reason;
  }
}
