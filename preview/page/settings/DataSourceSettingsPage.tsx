import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { PageHead } from '../app/PageHead';
import { PageMessage } from '../app/PageMessage';
import { useLoaded } from '../app/useLoaded';
import { loadSettings } from './loadSettings';
import { SettingsForm } from './SettingsForm';

/** `/datasources/edit/UID`: the settings of a data source. */
export function DataSourceSettingsPage() {
  const { uid = '' } = useParams();
  const styles = useStyles2(getStyles);
  const known = useLoaded(useCallback(() => loadSettings(uid), [uid]));
  switch (known.state) {
    case 'loading':
      return <PageHead title="Loading…" folder="Data sources" />;
    case 'failed':
      return <PageMessage title="This data source cannot be edited" text={known.reason} />;
    case 'loaded':
      return (
        <>
          <PageHead title={known.value.settings.name} folder="Data sources" />
          <main className={styles.content}>
            <SettingsForm key={uid} {...known.value} />
          </main>
        </>
      );
  }
}

function getStyles(theme: GrafanaTheme2) {
  return { content: css({ padding: theme.spacing(3) }) };
}
