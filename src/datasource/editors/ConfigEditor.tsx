import React, { useState } from 'react';
import { type DataSourcePluginOptionsEditorProps } from '@grafana/data';
import { Alert, Combobox, Field, FieldSet, Input, RadioButtonGroup, SecretInput, TextArea } from '@grafana/ui';
import { PROXY_TIMEOUT_S, type SecureSettings, type Settings } from '../settings';
import { cloudOf, CLOUDS, CUSTOM_CLOUD } from './clouds';
import { readNotebookConfig } from './notebookConfig';

type Props = DataSourcePluginOptionsEditorProps<Settings, SecureSettings>;

const WIDTH = 60;
const SIGN_INS = [
  { label: 'Client secret', value: 'secret' as const, description: 'An app registration with a secret' },
  {
    label: 'Managed identity',
    value: 'identity' as const,
    description: 'The identity of the machine that Grafana runs on',
  },
];

/** The settings of the data source: how to sign in, and which workspace to ask. */
export function ConfigEditor({ options, onOptionsChange }: Props) {
  const { jsonData, secureJsonFields } = options;
  const [custom, setCustom] = useState(cloudOf(jsonData) === undefined);
  const set = (changed: Partial<Settings>): void =>
    onOptionsChange({ ...options, jsonData: { ...jsonData, ...changed } });
  const setSecret = (clientSecret: string, isSet: boolean): void =>
    onOptionsChange({
      ...options,
      secureJsonData: { clientSecret },
      secureJsonFields: { ...secureJsonFields, clientSecret: isSet },
    });
  const identity = jsonData.signIn === 'identity';
  const cloud = custom ? undefined : cloudOf(jsonData);

  const text = (
    label: string,
    name: 'tenantId' | 'clientId' | 'workspaceId' | 'endpoint' | 'authority',
    description: string,
    placeholder: string
  ) => (
    <Field label={label} description={description}>
      <Input
        id={`casefile-${name}`}
        aria-label={label}
        width={WIDTH}
        value={jsonData[name] ?? ''}
        placeholder={placeholder}
        onChange={(event) => set({ [name]: event.currentTarget.value.trim() })}
      />
    </Field>
  );

  return (
    <>
      <NotebookConfigField onRead={set} />
      <FieldSet label="Workspace">
        {text(
          'Workspace ID',
          'workspaceId',
          'On the overview page of the Log Analytics workspace.',
          '00000000-0000-0000-0000-000000000000'
        )}
        {!identity && (
          <Field label="Cloud" description="Where the workspace is.">
            <Combobox
              aria-label="Cloud"
              width={WIDTH}
              value={cloud?.label ?? CUSTOM_CLOUD}
              options={[...CLOUDS.map(({ label }) => label), CUSTOM_CLOUD].map((label) => ({ label, value: label }))}
              onChange={({ value }) => {
                const chosen = CLOUDS.find(({ label }) => label === value);
                setCustom(chosen === undefined);
                if (chosen !== undefined) {
                  set({ endpoint: chosen.endpoint, authority: chosen.authority });
                }
              }}
            />
          </Field>
        )}
        {!identity && cloud === undefined && (
          <>
            {text(
              'Query address',
              'endpoint',
              'Base address of the query API, without /v1.',
              'https://api.loganalytics.azure.com'
            )}
            {text(
              'Sign-in address',
              'authority',
              'Base address of the sign-in service.',
              'https://login.microsoftonline.com'
            )}
          </>
        )}
      </FieldSet>
      <FieldSet label="Sign-in">
        <Field label="Method">
          <RadioButtonGroup
            options={SIGN_INS}
            value={jsonData.signIn ?? 'secret'}
            onChange={(signIn) => set({ signIn })}
          />
        </Field>
        {identity ? (
          <Alert severity="info" title="Managed identity">
            Grafana must be told to offer it (managed_identity_enabled in its section [azure]), and the identity needs
            the role Log Analytics Reader on the workspace. It works in the public cloud.
          </Alert>
        ) : (
          <>
            {text(
              'Tenant ID',
              'tenantId',
              'Directory (tenant) ID of the app registration.',
              '00000000-0000-0000-0000-000000000000'
            )}
            {text(
              'Client ID',
              'clientId',
              'Application (client) ID. It needs the role Log Analytics Reader on the workspace, and no other.',
              '00000000-0000-0000-0000-000000000000'
            )}
            <Field label="Client secret" description="Kept by the Grafana server; it never reaches the browser again.">
              <SecretInput
                id="casefile-clientSecret"
                aria-label="Client secret"
                width={WIDTH}
                isConfigured={secureJsonFields['clientSecret'] === true}
                value={options.secureJsonData?.clientSecret ?? ''}
                onReset={() => setSecret('', false)}
                onChange={(event) => setSecret(event.currentTarget.value, false)}
              />
            </Field>
          </>
        )}
      </FieldSet>
      <FieldSet label="Queries">
        <Field
          label="Time-out in seconds"
          description="How long Grafana's proxy waits for an answer. A proxy in front of Grafana may cut earlier, often at 60."
        >
          <Input
            id="casefile-timeout"
            aria-label="Time-out in seconds"
            type="number"
            min={10}
            max={600}
            width={WIDTH}
            value={jsonData.timeout ?? ''}
            placeholder={String(PROXY_TIMEOUT_S)}
            onChange={(event) => {
              const seconds = event.currentTarget.valueAsNumber;
              set({ timeout: Number.isNaN(seconds) ? undefined : seconds });
            }}
          />
        </Field>
      </FieldSet>
    </>
  );
}

/** Fills in tenant and workspace from a notebook's config.json. */
function NotebookConfigField({ onRead }: { readonly onRead: (changed: Partial<Settings>) => void }) {
  const [problem, setProblem] = useState<string>();
  return (
    <Field
      label="From a notebook"
      description="Paste the config.json of the notebook, and tenant and workspace are filled in."
      invalid={problem !== undefined}
      error={problem}
    >
      <TextArea
        id="casefile-notebook"
        aria-label="From a notebook"
        cols={WIDTH}
        rows={2}
        placeholder={'{"tenant_id": "...", "workspace_id": "..."}'}
        onChange={(event) => {
          const pasted = event.currentTarget.value;
          const read = pasted.trim() === '' ? undefined : readNotebookConfig(pasted);
          setProblem(read?.ok === false ? read.error : undefined);
          if (read?.ok === true) {
            onRead(read.value);
          }
        }}
      />
    </Field>
  );
}
