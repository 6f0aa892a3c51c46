import { css } from '@emotion/css';
import type { DataSourceSettings, GrafanaTheme2 } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { Alert, Button, ErrorBoundaryAlert, Field, Input, LinkButton, useStyles2 } from '@grafana/ui';
import React, { useState, type FormEvent } from 'react';
import { reasonOf } from '../app/useLoaded';
import { HealthAlert } from './HealthAlert';
import { healthOf, type Health } from './healthOf';
import { freshInstance, saveSettings, type EditableSettings } from './loadSettings';

/** The name of a data source, its plugin's editor, and the buttons that save and test. */
export function SettingsForm({ settings, ConfigEditor }: EditableSettings) {
  const styles = useStyles2(getStyles);
  const [options, setOptions] = useState(settings);
  const [busy, setBusy] = useState(false);
  const [health, setHealth] = useState<Health>();

  const run = async (steps: () => Promise<Health>): Promise<void> => {
    setBusy(true);
    setHealth(undefined);
    setHealth(await steps());
    setBusy(false);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await run(() => saveAndTest(options, setOptions));
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      {options.readOnly && (
        <Alert title="Provisioned data source" severity="info" role="note">
          Its provisioning file says <code>editable: false</code>. It can be tested here, and changed there only.
        </Alert>
      )}
      <Field label="Name" htmlFor="data-source-name" disabled={options.readOnly} noMargin>
        <Input
          id="data-source-name"
          data-testid={selectors.pages.DataSource.name}
          value={options.name}
          onChange={(event) => setOptions({ ...options, name: event.currentTarget.value })}
          required
          width={50}
        />
      </Field>
      {ConfigEditor ? (
        <ErrorBoundaryAlert title="The configuration editor of the plugin failed" boundaryName="config-editor">
          <ConfigEditor options={options} onOptionsChange={setOptions} />
        </ErrorBoundaryAlert>
      ) : (
        <Alert title="No configuration editor" severity="info" role="note">
          The plugin {options.typeName} has no configuration editor.
        </Alert>
      )}
      {health && <HealthAlert {...health} />}
      <div className={styles.buttons}>
        <Button
          type="submit"
          disabled={busy || options.readOnly}
          data-testid={options.readOnly ? undefined : selectors.pages.DataSource.saveAndTest}
        >
          Save &amp; test
        </Button>
        <Button type="button" variant="secondary" disabled={busy} onClick={() => void run(() => test(options.uid))}>
          Test
        </Button>
        <LinkButton variant="secondary" href={`/explore?datasource=${encodeURIComponent(options.uid)}`}>
          Explore
        </LinkButton>
      </div>
    </form>
  );
}

async function saveAndTest(
  options: DataSourceSettings,
  saved: (settings: DataSourceSettings) => void
): Promise<Health> {
  try {
    saved(await saveSettings(options));
  } catch (problem) {
    return { severity: 'error', message: 'The settings were not saved', detail: reasonOf(problem) };
  }
  return test(options.uid);
}

async function test(uid: string): Promise<Health> {
  return healthOf({ testDatasource: async () => (await freshInstance(uid)).testDatasource() }, reasonOf);
}

function getStyles(theme: GrafanaTheme2) {
  return {
    form: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(3), maxWidth: 900 }),
    buttons: css({ display: 'flex', gap: theme.spacing(1) }),
  };
}
