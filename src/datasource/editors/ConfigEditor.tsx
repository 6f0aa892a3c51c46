import React from 'react';
import { type DataSourcePluginOptionsEditorProps } from '@grafana/data';
import { Field, FieldSet, Switch } from '@grafana/ui';
import { type SecureSettings, type Settings } from '../settings';
import { NotebookConfigField } from './config/NotebookConfigField';
import { SignInSection } from './config/SignInSection';
import { TimeoutField } from './config/TimeoutField';
import { WorkspaceSection } from './config/WorkspaceSection';

type Props = DataSourcePluginOptionsEditorProps<Settings, SecureSettings>;

/** The settings of the data source: which workspace to ask, how to sign in, and how long to wait. */
export function ConfigEditor({ options, onOptionsChange }: Props) {
  const { jsonData, secureJsonData, secureJsonFields } = options;
  const set = (changed: Partial<Settings>): void =>
    onOptionsChange({ ...options, jsonData: { ...jsonData, ...changed } });
  const setSecret = (clientSecret: string): void =>
    onOptionsChange({
      ...options,
      secureJsonData: { clientSecret },
      secureJsonFields: { ...secureJsonFields, clientSecret: false },
    });

  return (
    // One element, so that the spacing of the page round it stays out of it.
    <div>
      <FieldSet>
        <NotebookConfigField onRead={set} />
      </FieldSet>
      <WorkspaceSection settings={jsonData} onSet={set} />
      <SignInSection
        settings={jsonData}
        onSet={set}
        typedSecret={secureJsonData?.clientSecret ?? ''}
        hasSavedSecret={secureJsonFields['clientSecret'] === true}
        onSecret={setSecret}
      />
      <FieldSet label="Queries">
        <TimeoutField settings={jsonData} onSet={set} />
        <Field
          label="Keep the KQL in query results"
          description="Shows it in the inspector. Whoever gets a snapshot or an export of the results then gets the KQL too."
        >
          <Switch
            id="casefile-keepKql"
            aria-label="Keep the KQL in query results"
            value={jsonData.keepKql === true}
            onChange={(event) => set({ keepKql: event.currentTarget.checked })}
          />
        </Field>
      </FieldSet>
    </div>
  );
}
