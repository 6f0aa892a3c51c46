import React, { useState } from 'react';
import { InlineField, RadioButtonGroup } from '@grafana/ui';
import { parseDuration } from '../../core/investigations/window';
import { type Parameter } from '../parameters/parameter';
import { LABEL_WIDTH, TextField } from './TextField';

interface Props {
  readonly parameter: Parameter<unknown>;
  /** A Window as it was read; undefined where it could not be. */
  readonly value: unknown;
  readonly onSet: (value: unknown) => void;
}

const CHOICES = [
  { label: 'Around the alert', value: 'alert' },
  { label: "Dashboard's time range", value: 'dashboard' },
];

/** Edits the time that a query is about. */
export function WindowFields({ parameter, value, onSet }: Props) {
  const around = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, string>>) : undefined;
  return (
    <>
      <InlineField label={parameter.label} labelWidth={LABEL_WIDTH} tooltip={parameter.help}>
        <RadioButtonGroup
          aria-label={parameter.label}
          options={CHOICES}
          value={around === undefined ? 'dashboard' : 'alert'}
          onChange={(chosen) => onSet(chosen === 'dashboard' ? 'dashboard' : { around: 'alert' })}
        />
      </InlineField>
      {around !== undefined &&
        (['before', 'after'] as const).map((side) => (
          <DurationField
            key={side}
            label={side === 'before' ? 'Before the alert' : 'After the alert'}
            value={around[side] ?? ''}
            onSet={(text) => onSet({ ...around, [side]: text })}
          />
        ))}
    </>
  );
}

interface DurationProps {
  readonly label: string;
  readonly value: string;
  readonly onSet: (value: string) => void;
}

function DurationField({ label, value, onSet }: DurationProps) {
  const [problem, setProblem] = useState<string>();
  return (
    <TextField
      label={label}
      tooltip="A number and s, m, h or d, as in 60m or 5d; or a variable"
      placeholder="60m"
      value={value}
      problem={problem}
      onSet={(text) => {
        const parsed = text.includes('$') ? undefined : parseDuration(text);
        setProblem(parsed?.ok === false ? parsed.error : undefined);
        if (parsed?.ok !== false) {
          onSet(text);
        }
      }}
    />
  );
}
