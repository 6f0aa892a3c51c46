import React, { useState } from 'react';
import { InlineField, RadioButtonGroup, TextArea } from '@grafana/ui';
import { PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { parseDuration } from '../../core/investigations/window';
import { call } from '../../core/kql/expression';
import { pipeline, summarize } from '../../core/kql/pipeline';
import { printPipeline } from '../../core/kql/print';
import { type CasefileQuery } from '../query';
import { LABEL_WIDTH, TextField } from './TextField';

interface Props {
  readonly query: CasefileQuery;
  readonly onChange: (changed: object) => void;
  readonly onRun: () => void;
}

/** A parameter of the saved query as text; "" where it is not set. */
function parameter(query: CasefileQuery, name: string): string {
  const value = (query as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}

/** Which alert. */
export function AlertFields({ query, onChange, onRun }: Props) {
  return (
    <TextField
      label="Alert"
      tooltip="SystemAlertId of the alert, or a variable that holds it"
      placeholder="$alert"
      value={parameter(query, 'alert')}
      onSet={(alert) => {
        onChange({ alert });
        onRun();
      }}
    />
  );
}

const SCOPES = [
  { label: 'Relatives of the alert', value: 'family' },
  { label: 'Whole host', value: 'host' },
];
const WINDOWS = [
  { label: 'Around the alert', value: 'alert' },
  { label: "Dashboard's time range", value: 'dashboard' },
];

/** Which alert and host, how much of the tree, and of what time. */
export function ProcessTreeFields({ query, onChange, onRun }: Props) {
  const saved = (query as { readonly window?: unknown }).window ?? PROCESS_TREE_WINDOW;
  const around = typeof saved === 'object' && saved !== null ? (saved as Readonly<Record<string, unknown>>) : undefined;
  const set = (changed: object): void => {
    onChange(changed);
    onRun();
  };
  const duration = (label: string, name: 'before' | 'after') => {
    const value = typeof around?.[name] === 'string' ? around[name] : '';
    return (
      <DurationField
        label={label}
        value={value}
        onSet={(text) => set({ window: { ...around, around: 'alert', [name]: text } })}
      />
    );
  };
  return (
    <>
      <AlertFields query={query} onChange={onChange} onRun={onRun} />
      <TextField
        label="Host"
        tooltip="Host to ask about; empty for the alert's own"
        placeholder="$host"
        value={parameter(query, 'host')}
        onSet={(host) => set({ host })}
      />
      <InlineField label="Processes" labelWidth={LABEL_WIDTH}>
        <RadioButtonGroup
          aria-label="Processes"
          options={SCOPES}
          value={parameter(query, 'scope') || 'family'}
          onChange={(scope) => set({ scope })}
        />
      </InlineField>
      <InlineField label="Time" labelWidth={LABEL_WIDTH}>
        <RadioButtonGroup
          aria-label="Time"
          options={WINDOWS}
          value={around === undefined ? 'dashboard' : 'alert'}
          onChange={(value) => set({ window: value === 'dashboard' ? 'dashboard' : PROCESS_TREE_WINDOW })}
        />
      </InlineField>
      {around !== undefined && duration('Before the alert', 'before')}
      {around !== undefined && duration('After the alert', 'after')}
    </>
  );
}

function DurationField({
  label,
  value,
  onSet,
}: {
  readonly label: string;
  readonly value: string;
  readonly onSet: (value: string) => void;
}) {
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

const EXAMPLE = printPipeline(pipeline('SecurityEvent', summarize([{ value: call('count') }], ['Computer'])));

/** The KQL itself. */
export function KqlField({ query, onChange, onRun }: Props) {
  const saved = parameter(query, 'kql');
  return (
    <TextArea
      key={saved}
      aria-label="KQL"
      rows={6}
      defaultValue={saved}
      placeholder={EXAMPLE}
      onBlur={(event) => {
        if (event.currentTarget.value !== saved) {
          onChange({ kql: event.currentTarget.value });
          onRun();
        }
      }}
    />
  );
}
