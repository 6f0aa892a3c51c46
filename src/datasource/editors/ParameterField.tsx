import React, { useState } from 'react';
import { InlineField, InlineSwitch, MultiCombobox, RadioButtonGroup, TagsInput } from '@grafana/ui';
import { type WorkspaceSchema } from '../../core/kql/workspaceSchema';
import { readValue } from '../parameters/fillIn';
import { type Parameter } from '../parameters/parameter';
import { KqlField } from './KqlField';
import { LABEL_WIDTH, TextField } from './TextField';
import { WindowFields } from './WindowFields';

interface Props {
  readonly parameter: Parameter<unknown>;
  /** The value as it is saved; undefined where the default holds. */
  readonly saved: unknown;
  readonly onSet: (value: unknown) => void;
  readonly onRun: () => void;
  /** Asks what the workspace holds; rejects with a sentence. */
  readonly askSchema: () => Promise<WorkspaceSchema>;
}

/** Edits one parameter of a query. What is wrong with a value is said beside it, and the value is not taken. */
export function ParameterField({ parameter, saved, onSet, onRun, askSchema }: Props) {
  const { label, help, input } = parameter;
  const [problem, setProblem] = useState<string>();
  const read = readValue(parameter, saved);
  const value = read.ok ? read.value : undefined;
  const set = (given: unknown): void => {
    const checked = readValue(parameter, given);
    setProblem(checked.ok ? undefined : checked.error);
    if (checked.ok) {
      onSet(given);
    }
  };
  switch (input.type) {
    case 'kql':
      return (
        <KqlField
          value={typeof saved === 'string' ? saved : ''}
          help={help}
          onSet={onSet}
          onRun={onRun}
          askSchema={askSchema}
        />
      );
    case 'window':
      return <WindowFields parameter={parameter} value={value} onSet={onSet} />;
    case 'text':
    case 'number':
      return (
        <TextField
          label={label}
          tooltip={help}
          placeholder={input.placeholder}
          value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
          problem={problem}
          onSet={set}
        />
      );
    case 'list':
      return (
        <InlineField label={label} labelWidth={LABEL_WIDTH} tooltip={help} invalid={!!problem} error={problem}>
          <TagsInput
            id={`casefile-${label}`}
            width={40}
            tags={Array.isArray(value) ? value.map(String) : []}
            placeholder={`${input.placeholder}; Enter adds`}
            onChange={set}
          />
        </InlineField>
      );
    case 'switch':
      return (
        <InlineField label={label} labelWidth={LABEL_WIDTH} tooltip={help}>
          <InlineSwitch
            aria-label={label}
            value={value === true}
            onChange={(event) => onSet(event.currentTarget.checked)}
          />
        </InlineField>
      );
    case 'choice':
      return (
        <InlineField label={label} labelWidth={LABEL_WIDTH} tooltip={help}>
          <RadioButtonGroup aria-label={label} options={[...input.options]} value={value as string} onChange={onSet} />
        </InlineField>
      );
    case 'choices':
      return (
        <InlineField label={label} labelWidth={LABEL_WIDTH} tooltip={help}>
          <MultiCombobox
            aria-label={label}
            width={40}
            options={[...input.options]}
            value={Array.isArray(value) ? value.map(String) : []}
            onChange={(chosen) => onSet(chosen.map((option) => option.value))}
          />
        </InlineField>
      );
  }
}
