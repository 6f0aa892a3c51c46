import React from 'react';
import { type QueryEditorProps } from '@grafana/data';
import { Combobox, InlineField } from '@grafana/ui';
import { continueKql } from '../../core/kql/continueKql';
import { KINDS } from '../kinds/kinds';
import { type InvestigationDataSource } from '../InvestigationDataSource';
import { type CasefileQuery, kindOf, QUERY_VERSION, upgradeQuery } from '../query';
import { type Settings } from '../settings';
import { AskedKqlView } from './AskedKqlView';
import { ParameterField } from './ParameterField';
import { PickedSchema } from './PickedSchema';
import { SearchTerms } from './SearchTerms';
import { StepsEditor } from './StepsEditor';
import { LABEL_WIDTH } from './TextField';

type Props = QueryEditorProps<InvestigationDataSource, CasefileQuery, Settings>;

/** Edits one query: what to show, the parameters of that, and the KQL that came of it. */
export function QueryEditor({ query, datasource, data, onChange, onRunQuery }: Props) {
  const kind = kindOf(query);
  const read = upgradeQuery(query);
  const saved = query as unknown as Readonly<Record<string, unknown>>;
  const change = (changed: object): void => {
    onChange({ ...query, version: QUERY_VERSION, ...changed });
    onRunQuery();
  };
  return (
    <div>
      <InlineField label="Show" labelWidth={LABEL_WIDTH} tooltip={kind?.description}>
        <Combobox
          aria-label="Show"
          width={40}
          options={KINDS.map(({ kind: value, label, description, group }) => ({ value, label, description, group }))}
          value={kind?.kind ?? null}
          onChange={({ value }) => change({ kind: value })}
        />
      </InlineField>
      {Object.entries(kind?.parameters ?? {}).map(([name, parameter]) => (
        <ParameterField
          key={`${kind?.kind} ${name}`}
          parameter={parameter}
          saved={saved[name]}
          onSet={(value) => change({ [name]: value })}
          onRun={onRunQuery}
          askSchema={datasource.workspaceSchema}
        />
      ))}
      {kind !== undefined && kind.group !== 'Choices of variables' && (
        <StepsEditor
          saved={saved['steps']}
          onSet={(steps) => change({ steps })}
          onRun={onRunQuery}
          askSchema={datasource.workspaceSchema}
        />
      )}
      {kind?.kind === 'kql' && (saved['plan'] ?? 'analytics') !== 'analytics' && <SearchTerms />}
      {!read.ok && <p role="alert">{read.error}</p>}
      {read.ok && read.value.parameters['schema'] === 'auto' && <PickedSchema frames={data?.series ?? []} />}
      {kind?.kind !== 'kql' && (
        <AskedKqlView
          asked={datasource.askedKql.of(query)}
          portal={datasource.portal}
          onConvert={({ kql, timespan, ofDashboard }) =>
            onChange({
              refId: query.refId,
              datasource: query.datasource,
              version: QUERY_VERSION,
              kind: 'kql',
              kql: continueKql(kql, ofDashboard ? 'dashboard' : timespan),
            })
          }
        />
      )}
    </div>
  );
}
