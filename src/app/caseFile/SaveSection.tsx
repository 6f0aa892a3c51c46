import React, { useState } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Alert, Button, Field, Switch, useStyles2 } from '@grafana/ui';
import { type CaseTable } from '../../core/caseFile/caseTable';
import { type PageInput } from '../pageInput';
import { type Format, FORMATS } from './formats';
import { saveCase } from './saveCase';

/** Saves the chosen tables as one file, with names or with pseudonyms. */
export function SaveSection({ tables, input }: { readonly tables: readonly CaseTable[]; readonly input: PageInput }) {
  const styles = useStyles2(getStyles);
  const [redacted, setRedacted] = useState(false);
  const [writing, setWriting] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const save = async (format: Format): Promise<void> => {
    setWriting(format.label);
    setProblem(undefined);
    try {
      await saveCase(format, tables, input, redacted);
    } catch (failed) {
      setProblem(
        `The ${format.label} could not be written: ${failed instanceof Error ? failed.message : String(failed)}`
      );
    } finally {
      setWriting(undefined);
    }
  };
  return (
    <section aria-label="Save" className={styles.section}>
      <Field
        label="Replace names by pseudonyms"
        description="Hosts, users, addresses, ids, folders and domains become host-1, user-2 and so on. Process names, times, counts and file hashes stay."
        noMargin
      >
        <Switch id="casefile-redact" value={redacted} onChange={(event) => setRedacted(event.currentTarget.checked)} />
      </Field>
      <div className={styles.buttons}>
        {FORMATS.map((format, index) => (
          <Button
            key={format.ending}
            variant={index === 0 ? 'primary' : 'secondary'}
            icon={writing === format.label ? 'spinner' : 'download-alt'}
            disabled={tables.length === 0 || writing !== undefined}
            onClick={() => void save(format)}
          >
            {format.label}
          </Button>
        ))}
      </div>
      {problem !== undefined && <Alert severity="error" title={problem} />}
    </section>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    section: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), marginTop: theme.spacing(3) }),
    buttons: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }),
  };
}
