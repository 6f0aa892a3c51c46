import React, { useState } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2, type TimeRange } from '@grafana/data';
import { Button, Field, Input, TimeRangeInput, useStyles2 } from '@grafana/ui';
import { type PageInput } from './pageInput';

interface Props {
  readonly input: PageInput;
  /** What must be given before it can start. */
  readonly needs: 'alert' | 'alert or host' | 'nothing';
  readonly action: string;
  readonly running: boolean;
  readonly onStart: (input: PageInput) => void;
  readonly onCancel: () => void;
}

/** Which alert, host and time the page is about; a link from a dashboard fills it in. */
export function CaseForm({ input, needs, action, running, onStart, onCancel }: Props) {
  const styles = useStyles2(getStyles);
  const [alert, setAlert] = useState(input.given.get('alert')?.[0] ?? '');
  const [host, setHost] = useState(input.given.get('host')?.[0] ?? '');
  const [range, setRange] = useState<TimeRange>(input.range);
  const start = (): void =>
    onStart({ range, given: new Map([...input.given, ['alert', [alert.trim()]], ['host', [host.trim()]]]) });
  const given = { alert: alert.trim() !== '', host: host.trim() !== '' };
  const isEnough = needs === 'nothing' || given.alert || (needs === 'alert or host' && given.host);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <Field label="Alert" description="Its SystemAlertId." noMargin>
        <Input
          id="casefile-alert"
          width={44}
          value={alert}
          placeholder="00000000-0000-0000-0000-000000000000"
          onChange={(event) => setAlert(event.currentTarget.value)}
        />
      </Field>
      <Field label="Host" description="Empty: the alert’s own." noMargin>
        <Input id="casefile-host" width={30} value={host} onChange={(event) => setHost(event.currentTarget.value)} />
      </Field>
      <Field label="Time range" description="For what is not asked round the alert." noMargin>
        <TimeRangeInput value={range} timeZone="utc" onChange={setRange} />
      </Field>
      {running ? (
        // A button of its own: one that became the other during a click would submit the form.
        <Button key="cancel" type="button" variant="destructive" fill="outline" onClick={onCancel}>
          Cancel
        </Button>
      ) : (
        <Button key="start" type="submit" disabled={!isEnough}>
          {action}
        </Button>
      )}
    </form>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    form: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: theme.spacing(2),
      padding: theme.spacing(2, 0),
    }),
  };
}
