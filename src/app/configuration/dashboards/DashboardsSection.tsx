import React, { useState } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Button, ConfirmModal, useStyles2 } from '@grafana/ui';
import { type DashboardModel } from '../../gather/dashboardModel';
import { DashboardTable } from './DashboardTable';
import { useDashboards } from './useDashboards';

/** The dashboards of this version: which of them Grafana has, and imports of those that it has not. */
export function DashboardsSection(props: { readonly version: string; readonly sourceUid: string }) {
  const styles = useStyles2(getStyles);
  const { rows, bring } = useDashboards(props);
  const [busy, setBusy] = useState(false);
  const [replacing, setReplacing] = useState<DashboardModel>();
  const absent = rows.flatMap(({ dashboard, installed }) => (installed?.state === 'absent' ? [dashboard] : []));
  const run = async (dashboards: readonly DashboardModel[], replace: boolean): Promise<void> => {
    setBusy(true);
    await bring(dashboards, replace);
    setBusy(false);
  };
  return (
    <section aria-label="Dashboards" className={styles.section}>
      <h2>Dashboards</h2>
      <p>
        Where the dashboards are not provisioned from files, import them here, into the folder Casefile. Their uids stay
        the same, so that links between them work.
      </p>
      <Button icon="import" disabled={busy || absent.length === 0} onClick={() => void run(absent, false)}>
        Import what is missing ({absent.length})
      </Button>
      <DashboardTable rows={rows} busy={busy} onImport={(one) => void run([one], false)} onReplace={setReplacing} />
      <ConfirmModal
        isOpen={replacing !== undefined}
        title="Replace the dashboard?"
        body={`"${replacing?.title ?? ''}" is replaced by the one of version ${props.version}. What was changed in it is then no longer shown; Grafana keeps it in the dashboard's version history.`}
        confirmText="Replace"
        dismissText="Keep it"
        onConfirm={() => {
          if (replacing !== undefined) {
            void run([replacing], true);
          }
          setReplacing(undefined);
        }}
        onDismiss={() => setReplacing(undefined)}
      />
    </section>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { section: css({ marginTop: theme.spacing(4) }) };
}
