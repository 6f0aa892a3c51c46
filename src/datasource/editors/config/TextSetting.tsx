import React, { useState } from 'react';
import { Field, Input } from '@grafana/ui';
import { FIELD_WIDTH } from './fieldWidth';

interface Props {
  /** Unique on the page; ties the label to the field. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly placeholder: string;
  readonly value: string;
  readonly width?: number;
  /** What is wrong with a value, in a sentence. */
  readonly problemOf: (value: string) => string | undefined;
  readonly onChange: (value: string) => void;
}

/** A setting that is typed. What is wrong with it is said below it, but not while it is being typed. */
export function TextSetting({ id, label, description, placeholder, value, width, problemOf, onChange }: Props) {
  const [editing, setEditing] = useState(false);
  const problem = editing ? undefined : problemOf(value);
  return (
    <Field label={label} description={description} invalid={problem !== undefined} error={problem}>
      <Input
        id={id}
        aria-label={label}
        width={width ?? FIELD_WIDTH}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => setEditing(true)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          setEditing(false);
          if (value !== value.trim()) {
            onChange(value.trim());
          }
        }}
      />
    </Field>
  );
}
