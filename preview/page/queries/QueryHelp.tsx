import { ErrorBoundaryAlert } from '@grafana/ui';
import React from 'react';
import type { EditorProps } from './QueryRow';

/** The plugin's cheat sheet. An example that is clicked takes the place of the query, and is run. */
export function QueryHelp({ instance, query, onChange, onRunQuery }: EditorProps) {
  const Help = instance.components?.QueryEditorHelp;
  return Help === undefined ? null : (
    <ErrorBoundaryAlert title="The query help of the plugin failed" boundaryName="query-help">
      <Help
        datasource={instance}
        query={query}
        onClickExample={(example) => {
          onChange({ ...example, refId: query.refId, datasource: query.datasource });
          onRunQuery();
        }}
      />
    </ErrorBoundaryAlert>
  );
}
