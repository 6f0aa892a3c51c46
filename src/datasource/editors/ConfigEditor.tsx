import React from 'react';
import { type DataSourcePluginOptionsEditorProps } from '@grafana/data';
import { Field, FieldSet, Switch } from '@grafana/ui';
import { type SecureSettings, type Settings } from '../settings';
import { NotebookConfigField } from './config/NotebookConfigField';
import { type SecretProps } from './config/SecretField';
import { SignInSection } from './config/SignInSection';
import { TimeoutField } from './config/TimeoutField';
import { VirusTotalSection } from './config/VirusTotalSection';
import { WorkspaceSection } from './config/WorkspaceSection';

type Props = DataSourcePluginOptionsEditorProps<Settings, SecureSettings>;

/** The settings of the data source: which workspace to ask, how to sign in, how long to wait, and where to look up. */
export function ConfigEditor({ options, onOptionsChange }: Props) {
  const { jsonData, secureJsonData, secureJsonFields } = options;
  const set = (changed: Partial<Settings>): void =>
    onOptionsChange({ ...options, jsonData: { ...jsonData, ...changed } });
  const secret = (name: keyof SecureSettings): SecretProps => ({
    typedSecret: secureJsonData?.[name] ?? '',
    hasSavedSecret: secureJsonFields[name] === true,
    onSecret: (typed) =>
      onOptionsChange({
        ...options,
        secureJsonData: { ...secureJsonData, [name]: typed },
        secureJsonFields: { ...secureJsonFields, [name]: false },
      }),
  });

  return (
    // One element, so that the spacing of the page round it stays out of it.
    <div>
      <FieldSet>
        <NotebookConfigField onRead={set} />
      </FieldSet>
      <WorkspaceSection settings={jsonData} onSet={set} />
      <SignInSection settings={jsonData} onSet={set} {...secret('clientSecret')} />
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
      <VirusTotalSection settings={jsonData} onSet={set} {...secret('virusTotalKey')} />
    </div>
  );
}
