import React, { useState } from 'react';
import { Field, SecretInput } from '@grafana/ui';
import { FIELD_WIDTH } from './fieldWidth';
import { secretProblem } from './settingProblems';

/** A secret as the settings page knows it: what was typed now, and whether the server keeps one. */
export interface SecretProps {
  readonly typedSecret: string;
  readonly hasSavedSecret: boolean;
  /** A secret to save; "" removes the saved one. */
  readonly onSecret: (secret: string) => void;
}

/** The client secret: typed once, then only replaced. */
export function ClientSecretField({ typedSecret, hasSavedSecret, onSecret }: SecretProps) {
  const [editing, setEditing] = useState(false);
  const problem = editing ? undefined : secretProblem(typedSecret);
  return (
    <Field
      label="Client secret"
      description="The value of the secret, not its ID. Grafana's server keeps it, and never shows it again."
      invalid={problem !== undefined}
      error={problem}
    >
      <SecretInput
        id="casefile-clientSecret"
        aria-label="Client secret"
        width={FIELD_WIDTH}
        autoComplete="new-password"
        isConfigured={hasSavedSecret}
        value={typedSecret}
        onReset={() => onSecret('')}
        onFocus={() => setEditing(true)}
        onBlur={() => setEditing(false)}
        onChange={(event) => onSecret(event.currentTarget.value)}
      />
    </Field>
  );
}
