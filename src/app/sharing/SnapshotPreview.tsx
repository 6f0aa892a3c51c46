import React, { useState } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { isFetchError } from '@grafana/runtime';
import { Alert, Button, ClipboardButton, Field, RadioButtonGroup, TextLink, useStyles2 } from '@grafana/ui';
import { SECRET_WORDS } from '../../core/redaction/secretKind';
import { type RedactedSnapshot } from './redactSnapshot';
import { type StoredSnapshot, storeSnapshot } from './storeSnapshot';

const DAY = 86_400;
const LIFETIMES = [
  { label: '1 day', value: DAY },
  { label: '7 days', value: 7 * DAY },
  { label: 'For ever', value: 0 },
];

/** What a snapshot will show and what is replaced in it; stores it when told to. */
export function SnapshotPreview({ snapshot }: { readonly snapshot: RedactedSnapshot }) {
  const styles = useStyles2(getStyles);
  const [expires, setExpires] = useState(DAY);
  const [storing, setStoring] = useState(false);
  const [stored, setStored] = useState<StoredSnapshot>();
  const [problem, setProblem] = useState<string>();
  const store = async (): Promise<void> => {
    setStoring(true);
    setProblem(undefined);
    try {
      setStored(await storeSnapshot(snapshot.dashboard, expires));
    } catch (failed) {
      setProblem(`Grafana did not store the snapshot: ${reason(failed)}`);
    } finally {
      setStoring(false);
    }
  };
  return (
    <section aria-label="Snapshot" className={styles.section}>
      <div className={styles.lists}>
        <div>
          <h3>Replaced</h3>
          <ul className={styles.list}>
            {snapshot.replaced.map(({ kind, count }) => (
              <li key={kind}>
                {SECRET_WORDS[kind]}: {count.toLocaleString('en-US')}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Shown to whoever has the address</h3>
          <ul className={styles.list}>
            {snapshot.panels.map(({ title, rows }, index) => (
              <li key={index}>
                {title}: {rows.toLocaleString('en-US')} rows
              </li>
            ))}
            <li>
              Times, counts, severities, names of alerts, processes and files, file hashes, and what else command lines
              say
            </li>
          </ul>
        </div>
      </div>
      {snapshot.leaks > 0 ? (
        <Alert
          severity="error"
          title={`${snapshot.leaks} texts still hold a name that should be replaced, so the snapshot is not stored.`}
        >
          Please report this: it is a fault of Casefile.
        </Alert>
      ) : (
        <div className={styles.row}>
          <Field label="Kept for" noMargin>
            <RadioButtonGroup aria-label="Kept for" options={LIFETIMES} value={expires} onChange={setExpires} />
          </Field>
          <Button icon="camera" disabled={storing} onClick={() => void store()}>
            Store the snapshot
          </Button>
        </div>
      )}
      {problem !== undefined && <Alert severity="error" title={problem} />}
      {stored !== undefined && (
        <Alert severity="success" title="The snapshot is stored">
          <TextLink href={stored.url} external>
            {stored.url}
          </TextLink>{' '}
          <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => stored.url}>
            Copy
          </ClipboardButton>
        </Alert>
      )}
    </section>
  );
}

function reason(failed: unknown): string {
  if (isFetchError(failed)) {
    const { message } = (failed.data ?? {}) as { readonly message?: string };
    return message ?? `status ${failed.status}. Are snapshots enabled, and may you create them?`;
  }
  return failed instanceof Error ? failed.message : String(failed);
}

function getStyles(theme: GrafanaTheme2) {
  return {
    section: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), marginTop: theme.spacing(2) }),
    lists: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(6) }),
    list: css({ paddingLeft: theme.spacing(3) }),
    row: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: theme.spacing(2) }),
  };
}
