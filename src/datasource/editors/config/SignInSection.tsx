import React from 'react';
import { Alert, Field, FieldSet, RadioButtonGroup } from '@grafana/ui';
import { SecretField, type SecretProps } from './SecretField';
import { ID_PLACEHOLDER, type SectionProps } from './sectionProps';
import { idProblem, secretProblem, tenantProblem } from './settingProblems';
import { TextSetting } from './TextSetting';

const SIGN_INS = [
  { label: 'Client secret', value: 'secret' as const, description: 'An app registration with a secret' },
  {
    label: 'Managed identity',
    value: 'identity' as const,
    description: 'The identity of the machine that Grafana runs on',
  },
];

/** How Grafana signs in to the workspace. */
export function SignInSection({ settings, onSet, ...secret }: SectionProps & SecretProps) {
  return (
    <FieldSet label="Sign-in">
      <Field label="Method">
        <RadioButtonGroup
          aria-label="Method"
          options={SIGN_INS}
          value={settings.signIn ?? 'secret'}
          onChange={(signIn) => onSet({ signIn })}
        />
      </Field>
      {settings.signIn === 'identity' ? (
        <Alert severity="info" title="What Grafana and Azure must be told">
          Set managed_identity_enabled = true in the section [azure] of Grafana&apos;s configuration, and give the
          identity the role Log Analytics Reader on the workspace. This works in Azure&apos;s public cloud only.
        </Alert>
      ) : (
        <>
          <TextSetting
            id="casefile-tenantId"
            label="Tenant ID"
            description="Directory (tenant) ID, on the overview page of the app registration."
            placeholder={ID_PLACEHOLDER}
            value={settings.tenantId ?? ''}
            problemOf={tenantProblem}
            onChange={(tenantId) => onSet({ tenantId })}
          />
          <TextSetting
            id="casefile-clientId"
            label="Client ID"
            description="Application (client) ID, on the same page. The app needs the role Log Analytics Reader on the workspace, and no other."
            placeholder={ID_PLACEHOLDER}
            value={settings.clientId ?? ''}
            problemOf={idProblem}
            onChange={(clientId) => onSet({ clientId })}
          />
          <SecretField
            id="casefile-clientSecret"
            label="Client secret"
            description="The value of the secret, not its ID. Grafana's server keeps it, and never shows it again."
            problemOf={secretProblem}
            {...secret}
          />
        </>
      )}
    </FieldSet>
  );
}
