import React from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Button, ClipboardButton, useStyles2 } from '@grafana/ui';

interface Props {
  /** The KQL that the query asked, in order; empty before it has run. */
  readonly asked: readonly string[];
  /** Turns the query into free KQL. */
  readonly onConvert: (kql: string) => void;
}

/** The KQL that a query asked when it last ran, for reading, copying and going on with. */
export function AskedKqlView({ asked, onConvert }: Props) {
  const styles = useStyles2(getStyles);
  const last = asked.at(-1);
  return (
    <details className={styles.details}>
      <summary>Generated KQL</summary>
      {last === undefined && <p>Run the query to see the KQL that it asks.</p>}
      {asked.map((kql) => (
        <pre key={kql} className={styles.kql}>
          {kql}
        </pre>
      ))}
      {last !== undefined && (
        <div className={styles.buttons}>
          <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => asked.join('\n\n')}>
            Copy
          </ClipboardButton>
          <Button size="sm" variant="secondary" icon="pen" onClick={() => onConvert(last)}>
            Convert to KQL
          </Button>
        </div>
      )}
    </details>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  details: css({ marginTop: theme.spacing(1), '& summary': { cursor: 'pointer', color: theme.colors.text.secondary } }),
  kql: css({ fontFamily: theme.typography.fontFamilyMonospace, fontSize: 12, whiteSpace: 'pre-wrap' }),
  buttons: css({ display: 'flex', gap: theme.spacing(1) }),
});
