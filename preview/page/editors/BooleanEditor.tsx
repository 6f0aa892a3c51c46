import type { StandardEditorProps } from '@grafana/data';
import { Switch } from '@grafana/ui';
import React from 'react';

/** A yes-or-no option. */
export function BooleanEditor({ value, onChange, id }: StandardEditorProps<boolean | undefined>) {
  return <Switch id={id} value={value ?? false} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
