import React, { useState } from 'react';
import { Field, SecretInput } from '@grafana/ui';
import { FIELD_WIDTH } from './fieldWidth';

/** A secret as the settings page knows it: what was typed now, and whether the server keeps one. */
export interface SecretProps {
  readonly typedSecret: string;
  readonly hasSavedSecret: boolean;
  /** A secret to save; "" removes the saved one. */
  readonly onSecret: (secret: string) => void;
}

interface Props extends SecretProps {
  /** Unique on the page; ties the label to the field. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** What is wrong with a secret, in a sentence. */
  readonly problemOf: (secret: string) => string | undefined;
}

/** A secret: typed once, then only replaced. */
export function SecretField({ id, label, description, problemOf, typedSecret, hasSavedSecret, onSecret }: Props) {
  const [editing, setEditing] = useState(false);
  const problem = editing ? undefined : problemOf(typedSecret);
  return (
    <Field label={label} description={description} invalid={problem !== undefined} error={problem}>
      <SecretInput
        id={id}
        aria-label={label}
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
