import React from 'react';
import { css } from '@emotion/css';
import { dateTime, type GrafanaTheme2, type TimeRange } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { generatedKql } from '../generatedKql';
import { type Investigation } from '../query';

interface Props {
  readonly investigation: Investigation;
  readonly range: TimeRange | undefined;
}

/** The KQL that a query asks, for reading and copying. */
export function GeneratedKql({ investigation, range }: Props) {
  const styles = useStyles2(getStyles);
  const now = dateTime();
  const between = { from: (range?.from ?? now).valueOf(), to: (range?.to ?? now).valueOf() };
  if (investigation.kind === 'kql') {
    return null;
  }
  return (
    <details className={styles.details}>
      <summary>Generated KQL</summary>
      {generatedKql(investigation, between).map((kql) => (
        <pre key={kql} className={styles.kql}>
          {kql}
        </pre>
      ))}
    </details>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  details: css({ marginTop: theme.spacing(1), '& summary': { cursor: 'pointer', color: theme.colors.text.secondary } }),
  kql: css({ fontFamily: theme.typography.fontFamilyMonospace, fontSize: 12, whiteSpace: 'pre-wrap' }),
});
