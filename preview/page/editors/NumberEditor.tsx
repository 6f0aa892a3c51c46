import type { NumberFieldConfigSettings, StandardEditorProps } from '@grafana/data';
import { Input } from '@grafana/ui';
import React, { type KeyboardEvent, type SyntheticEvent } from 'react';
import { readNumber } from './readNumber';

/** A number option. It applies when the field is left, or on Enter. */
export function NumberEditor({
  value,
  onChange,
  item,
  id,
}: StandardEditorProps<number | undefined, NumberFieldConfigSettings>) {
  const { placeholder, min, max, step } = item.settings ?? {};
  const apply = ({ currentTarget }: SyntheticEvent<HTMLInputElement>): void => {
    const number = readNumber(currentTarget.value, item.settings);
    currentTarget.value = number === undefined ? '' : String(number);
    if (number !== value) {
      onChange(number);
    }
  };
  return (
    <Input
      id={id}
      type="number"
      placeholder={placeholder}
      min={min}
      max={max}
      step={step}
      defaultValue={value}
      onBlur={apply}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter') {
          apply(event);
        }
      }}
    />
  );
}
