import { css } from '@emotion/css';
import { selectors } from '@grafana/e2e-selectors';
import { Alert } from '@grafana/ui';
import React from 'react';
import type { Health } from './healthOf';

/** The result of a health check: an alert when something is wrong, else a status. */
export function HealthAlert({ severity, message, detail }: Health) {
  return (
    <Alert title={message} severity={severity} data-testid={selectors.pages.DataSource.alert}>
      {detail && <div className={styles.detail}>{detail}</div>}
    </Alert>
  );
}

const styles = { detail: css({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }) };
