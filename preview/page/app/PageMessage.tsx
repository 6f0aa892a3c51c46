import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, useStyles2 } from '@grafana/ui';
import React from 'react';
import { PageHead } from './PageHead';

/** A page that has only something to say. */
export function PageMessage({ title, text }: { title: string; text: string }) {
  const styles = useStyles2(getStyles);
  return (
    <>
      <PageHead title={title} />
      <div className={styles.content}>
        <Alert title={title} severity="error">
          {text}
        </Alert>
      </div>
    </>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { content: css({ padding: theme.spacing(2), maxWidth: 800 }) };
}
