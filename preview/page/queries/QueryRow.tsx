import { css } from '@emotion/css';
import type { CoreApp, DataQuery, DataSourceApi, GrafanaTheme2, PanelData, TimeRange } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import type { DataSourceRef } from '@grafana/schema';
import { Alert, ErrorBoundaryAlert, IconButton, useStyles2 } from '@grafana/ui';
import React, { useCallback, useState } from 'react';
import { useLoaded } from '../app/useLoaded';
import { dataOfQuery } from './outcomeOfQuery';
import { QueryHelp } from './QueryHelp';
import { QueryOutcome } from './QueryOutcome';

/** What the editor of a query is given. */
export interface QueryRowProps {
  query: DataQuery;
  queries: DataQuery[];
  dataSource: DataSourceRef | undefined;
  data: PanelData | undefined;
  range: TimeRange;
  app: CoreApp;
  onChange: (query: DataQuery) => void;
  onRunQuery: () => void;
}

/** One query: its name, its data source, the plugin's editor, and what came of it. */
export function QueryRow(props: QueryRowProps) {
  const { query, dataSource, data } = props;
  const styles = useStyles2(getStyles);
  const uid = dataSource?.uid;
  const known = useLoaded(useCallback(() => getDataSourceSrv().get(uid), [uid]));
  const [isHelpOpen, setHelpOpen] = useState(false);
  return (
    <div className={styles.row} role="group" aria-label={`Query ${query.refId}`}>
      <div className={styles.head}>
        <span className={styles.refId}>{query.refId}</span>
        {known.state === 'loaded' && <span className={styles.source}>({known.value.name})</span>}
        {known.state === 'loaded' && known.value.components?.QueryEditorHelp && (
          <IconButton
            name="question-circle"
            aria-label="Data source help"
            aria-expanded={isHelpOpen}
            onClick={() => setHelpOpen(!isHelpOpen)}
          />
        )}
      </div>
      <div className={styles.body}>
        {known.state === 'failed' && (
          <Alert title="The data source cannot be used" severity="error">
            {known.reason}
          </Alert>
        )}
        {known.state === 'loaded' && isHelpOpen && <QueryHelp {...props} instance={known.value} />}
        {known.state === 'loaded' && <Editor {...props} instance={known.value} />}
        {data && <QueryOutcome data={data} refId={query.refId} />}
      </div>
    </div>
  );
}

function Editor({ instance, query, queries, data, range, app, onChange, onRunQuery }: EditorProps) {
  const QueryEditor = instance.components?.QueryEditor;
  if (QueryEditor === undefined) {
    return (
      <Alert title="No query editor" severity="info" role="note">
        The plugin {instance.type} has no query editor.
      </Alert>
    );
  }
  return (
    <ErrorBoundaryAlert title="The query editor of the plugin failed" boundaryName="query-editor">
      <QueryEditor
        datasource={instance}
        query={query}
        queries={queries}
        data={data && dataOfQuery(data, query.refId)}
        range={range}
        app={app}
        history={[]}
        onChange={onChange}
        onRunQuery={onRunQuery}
      />
    </ErrorBoundaryAlert>
  );
}

/** A query with the data source that it goes to. */
export type EditorProps = QueryRowProps & { instance: DataSourceApi };

function getStyles(theme: GrafanaTheme2) {
  return {
    row: css({ border: `1px solid ${theme.colors.border.weak}`, borderRadius: theme.shape.radius.default }),
    head: css({
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 1),
      background: theme.colors.background.secondary,
    }),
    refId: css({ color: theme.colors.primary.text, fontWeight: theme.typography.fontWeightMedium }),
    source: css({ color: theme.colors.text.secondary, fontStyle: 'italic' }),
    body: css({
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      padding: theme.spacing(1),
      background: theme.colors.background.primary,
    }),
  };
}
