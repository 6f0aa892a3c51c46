import type { StandardEditorProps } from '@grafana/data';
import { ColorPicker } from '@grafana/ui';
import React from 'react';

/** A colour option. */
export function ColorEditor({ value, onChange }: StandardEditorProps<string | undefined>) {
  return <ColorPicker color={value ?? 'transparent'} onChange={onChange} enableNamedColors />;
}
