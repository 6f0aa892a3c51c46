import type { StandardEditorProps, StringFieldConfigSettings } from '@grafana/data';
import { Input, TextArea } from '@grafana/ui';
import React, { type KeyboardEvent } from 'react';

/** A text option. It applies when the field is left, or on Enter, as in Grafana. */
export function TextEditor({
  value,
  onChange,
  item,
  id,
}: StandardEditorProps<string | undefined, StringFieldConfigSettings>) {
  const { placeholder, maxLength, useTextarea, rows } = item.settings ?? {};
  const apply = (text: string): void => {
    if (text !== (value ?? '')) {
      onChange(text === '' ? undefined : text);
    }
  };
  const shared = { id, placeholder, maxLength, defaultValue: value ?? '' };
  if (useTextarea) {
    return <TextArea {...shared} rows={rows} onBlur={(event) => apply(event.currentTarget.value)} />;
  }
  return (
    <Input
      {...shared}
      onBlur={(event) => apply(event.currentTarget.value)}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter') {
          apply(event.currentTarget.value);
        }
      }}
    />
  );
}
