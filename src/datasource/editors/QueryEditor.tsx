import React from 'react';
import { type QueryEditorProps } from '@grafana/data';
import { Combobox, InlineField } from '@grafana/ui';
import { type InvestigationDataSource } from '../InvestigationDataSource';
import { type CasefileQuery, type InvestigationKind, QUERY_VERSION, upgradeQuery } from '../query';
import { type Settings } from '../settings';
import { GeneratedKql } from './GeneratedKql';
import { AlertFields, KqlField, ProcessTreeFields } from './KindFields';

type Props = QueryEditorProps<InvestigationDataSource, CasefileQuery, Settings>;

const KINDS: ReadonlyArray<{
  readonly label: string;
  readonly value: InvestigationKind;
  readonly description: string;
}> = [
  { label: 'Alerts', value: 'alerts', description: 'The alerts of the time range' },
  { label: 'One alert', value: 'alert', description: 'Properties and entities of an alert' },
  { label: 'Process tree', value: 'processTree', description: 'The processes round an alert, or of a host' },
  { label: 'KQL', value: 'kql', description: 'A query of your own' },
  { label: 'Choices: alerts', value: 'alertOptions', description: 'For a variable that holds an alert' },
  { label: 'Choices: hosts of an alert', value: 'hostOptions', description: 'For a variable that holds a host' },
];

/** Edits one query: what to show, its parameters, and the KQL that comes of it. */
export function QueryEditor({ query, onChange, onRunQuery, range }: Props) {
  const read = upgradeQuery(query);
  const kind = query.kind ?? 'alerts';
  const set = (changed: object): void => onChange({ ...query, version: QUERY_VERSION, ...changed });
  const setAndRun = (changed: object): void => {
    set(changed);
    onRunQuery();
  };
  return (
    <div>
      <InlineField label="Show" labelWidth={20}>
        <Combobox
          aria-label="Show"
          width={40}
          options={[...KINDS]}
          value={kind}
          onChange={({ value }) => setAndRun({ kind: value })}
        />
      </InlineField>
      <Fields kind={kind} query={query} onChange={set} onRun={onRunQuery} />
      {read.ok ? <GeneratedKql investigation={read.value} range={range} /> : <p role="alert">{read.error}</p>}
    </div>
  );
}

interface FieldsProps {
  readonly kind: InvestigationKind;
  readonly query: CasefileQuery;
  readonly onChange: (changed: object) => void;
  readonly onRun: () => void;
}

function Fields({ kind, ...rest }: FieldsProps) {
  switch (kind) {
    case 'alert':
    case 'hostOptions':
      return <AlertFields {...rest} />;
    case 'processTree':
      return <ProcessTreeFields {...rest} />;
    case 'kql':
      return <KqlField {...rest} />;
    case 'alerts':
    case 'alertOptions':
      return null;
  }
}
