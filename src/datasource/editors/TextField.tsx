import React from 'react';
import { InlineField, Input } from '@grafana/ui';

/** Width of the labels of a query editor, in Grafana's units. */
export const LABEL_WIDTH = 20;

interface Props {
  readonly label: string;
  readonly tooltip: string;
  readonly placeholder: string;
  readonly value: string;
  readonly problem?: string;
  readonly onSet: (value: string) => void;
}

/** Sets the value when it is left or Enter is pressed, so that no query runs on half a word. */
export function TextField({ label, tooltip, placeholder, value, problem, onSet }: Props) {
  return (
    <InlineField
      label={label}
      labelWidth={LABEL_WIDTH}
      tooltip={tooltip}
      invalid={problem !== undefined}
      error={problem}
    >
      <Input
        key={value}
        aria-label={label}
        width={40}
        defaultValue={value}
        placeholder={placeholder}
        onBlur={(event) => event.currentTarget.value !== value && onSet(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && onSet(event.currentTarget.value)}
      />
    </InlineField>
  );
}
