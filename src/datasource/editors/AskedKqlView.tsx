import React, { useState } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Button, ClipboardButton, useStyles2 } from '@grafana/ui';
import { type AskedFetch } from '../askedKql';
import { type Portal } from '../portal/portal';
import { PortalLink } from './PortalLink';

interface Props {
  /** What the query asked, in order; empty before it has run. */
  readonly asked: readonly AskedFetch[];
  /** Undefined where the settings do not tell the workspace's place in Azure. */
  readonly portal: Portal | undefined;
  /** Turns the query into free KQL. */
  readonly onConvert: (fetch: AskedFetch) => void;
}

/** The KQL that a query asked when it last ran, for reading, copying and going on with. */
export function AskedKqlView({ asked, portal, onConvert }: Props) {
  const styles = useStyles2(getStyles);
  const [isOpen, setOpen] = useState(false);
  const last = asked.at(-1);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Generated KQL</summary>
      {last === undefined && <p>Run the query to see the KQL that it asks.</p>}
      {asked.map((fetch) => (
        <div key={fetch.kql}>
          <pre className={styles.kql}>{fetch.kql}</pre>
          {isOpen && portal !== undefined && <PortalLink portal={portal} fetch={fetch} />}
        </div>
      ))}
      {last !== undefined && (
        <div className={styles.buttons}>
          <ClipboardButton
            size="sm"
            variant="secondary"
            icon="copy"
            getText={() => asked.map(({ kql }) => kql).join('\n\n')}
          >
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
  buttons: css({ display: 'flex', gap: theme.spacing(1), marginTop: theme.spacing(1) }),
});
