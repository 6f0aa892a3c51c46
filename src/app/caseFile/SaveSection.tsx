import React, { useEffect, useRef, useState } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Alert, Button, Field, Switch, useStyles2 } from '@grafana/ui';
import { type CaseTable } from '../../core/caseFile/caseTable';
import { type Progress } from '../../core/work/pausing';
import { type PageInput } from '../pageInput';
import { type Format, FORMATS } from './formats';
import { paceOf } from './pace';
import { saveCase } from './saveCase';

interface Writing {
  readonly label: string;
  /** How far it is, where that is known. */
  readonly progress?: Progress;
}

/** Saves the chosen tables as one file, with names or with pseudonyms. */
export function SaveSection({ tables, input }: { readonly tables: readonly CaseTable[]; readonly input: PageInput }) {
  const styles = useStyles2(getStyles);
  const [redacted, setRedacted] = useState(false);
  const [writing, setWriting] = useState<Writing>();
  const [problem, setProblem] = useState<string>();
  const controller = useRef(new AbortController());
  useEffect(() => () => controller.current.abort(), []);
  const save = async (format: Format): Promise<void> => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    const { label } = format;
    setWriting({ label });
    setProblem(undefined);
    try {
      const pace = paceOf(signal, (progress) => setWriting({ label, progress }));
      await saveCase(format, tables, input, redacted, pace);
    } catch (failed) {
      if (!signal.aborted) {
        setProblem(`The ${label} could not be written: ${failed instanceof Error ? failed.message : String(failed)}`);
      }
    } finally {
      setWriting(undefined);
    }
  };
  return (
    <section aria-label="Save" className={styles.section}>
      <Field
        label="Replace names by pseudonyms"
        description="Hosts, users, addresses, ids, folders and domains become host-1, user-2 and so on; queries and written-out bytes are left out. Process names, times, counts and file hashes stay."
        noMargin
      >
        <Switch id="casefile-redact" value={redacted} onChange={(event) => setRedacted(event.currentTarget.checked)} />
      </Field>
      <div className={styles.buttons}>
        {FORMATS.map((format, index) => (
          <Button
            key={format.ending}
            variant={index === 0 ? 'primary' : 'secondary'}
            icon={writing?.label === format.label ? 'spinner' : 'download-alt'}
            disabled={tables.length === 0 || writing !== undefined}
            onClick={() => void save(format)}
          >
            {format.label}
          </Button>
        ))}
        {writing !== undefined && (
          <Button variant="destructive" fill="outline" onClick={() => controller.current.abort()}>
            Cancel
          </Button>
        )}
      </div>
      {writing !== undefined && <WritingStatus {...writing} />}
      {problem !== undefined && <Alert severity="error" title={problem} />}
    </section>
  );
}

function WritingStatus({ label, progress }: Writing) {
  return (
    <div role="status">
      <progress aria-label="Written" value={progress?.done} max={progress?.total} /> Writing the {label}
      {progress === undefined
        ? ' …'
        : `: ${progress.done.toLocaleString('en-US')} of ${progress.total.toLocaleString('en-US')} ${progress.items} …`}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    section: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), marginTop: theme.spacing(3) }),
    buttons: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }),
  };
}
