import React, { useState } from 'react';
import { Combobox, Field, FieldSet } from '@grafana/ui';
import { cloudOf, CLOUDS, CUSTOM_CLOUD } from './clouds';
import { FIELD_WIDTH } from './fieldWidth';
import { OtherWorkspacesField } from './OtherWorkspacesField';
import { ID_PLACEHOLDER, type SectionProps } from './sectionProps';
import { addressProblem, idProblem, resourceIdProblem } from './settingProblems';
import { TextSetting } from './TextSetting';

/** Which workspace to ask, and in which cloud. A managed identity signs in to the public cloud only. */
export function WorkspaceSection({ settings, onSet }: SectionProps) {
  const [custom, setCustom] = useState(cloudOf(settings) === undefined);
  const identity = settings.signIn === 'identity';
  const cloud = custom ? undefined : cloudOf(settings);
  return (
    <FieldSet label="Workspace">
      <TextSetting
        id="casefile-workspaceId"
        label="Workspace ID"
        description="On the overview page of the Log Analytics workspace in the Azure portal."
        placeholder={ID_PLACEHOLDER}
        value={settings.workspaceId ?? ''}
        problemOf={idProblem}
        onChange={(workspaceId) => onSet({ workspaceId })}
      />
      <TextSetting
        id="casefile-workspaceResourceId"
        label="Workspace resource ID"
        description="Optional: on the workspace's properties page. With it, the query editor links each query to the Azure portal."
        placeholder="/subscriptions/…/resourceGroups/…/providers/Microsoft.OperationalInsights/workspaces/…"
        value={settings.workspaceResourceId ?? ''}
        problemOf={resourceIdProblem}
        onChange={(workspaceResourceId) => onSet({ workspaceResourceId })}
      />
      <OtherWorkspacesField settings={settings} onSet={onSet} />
      {!identity && (
        <Field label="Cloud" description="The Azure cloud that the workspace is in.">
          <Combobox
            id="casefile-cloud"
            aria-label="Cloud"
            width={FIELD_WIDTH}
            value={cloud?.label ?? CUSTOM_CLOUD}
            options={[...CLOUDS.map(({ label }) => label), CUSTOM_CLOUD].map((label) => ({ label, value: label }))}
            onChange={({ value }) => {
              const chosen = CLOUDS.find(({ label }) => label === value);
              setCustom(chosen === undefined);
              if (chosen !== undefined) {
                onSet({ endpoint: chosen.endpoint, authority: chosen.authority });
              }
            }}
          />
        </Field>
      )}
      {!identity && cloud === undefined && (
        <>
          <TextSetting
            id="casefile-endpoint"
            label="Query address"
            description="Where queries go: https:// and the name of the service, without /v1. Empty for Azure's public cloud."
            placeholder="https://api.loganalytics.azure.com"
            value={settings.endpoint ?? ''}
            problemOf={addressProblem}
            onChange={(endpoint) => onSet({ endpoint })}
          />
          <TextSetting
            id="casefile-authority"
            label="Sign-in address"
            description="Where Grafana fetches its token: https:// and the name of the service. Empty for Azure's public cloud."
            placeholder="https://login.microsoftonline.com"
            value={settings.authority ?? ''}
            problemOf={addressProblem}
            onChange={(authority) => onSet({ authority })}
          />
        </>
      )}
    </FieldSet>
  );
}
