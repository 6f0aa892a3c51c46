import { css } from '@emotion/css';
import type { CoreApp, DataQuery, GrafanaTheme2 } from '@grafana/data';
import { sceneGraph, type SceneQueryRunner } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { QueryRow } from './QueryRow';

interface QueryRowsProps {
  runner: SceneQueryRunner;
  app: CoreApp;
  onRun: () => void;
}

/** The queries of a runner, each with its editor. A change is kept at once and asked when it is run. */
export function QueryRows({ runner, app, onRun }: QueryRowsProps) {
  const styles = useStyles2(getStyles);
  const { queries, data, datasource } = runner.useState();
  const { value: range } = sceneGraph.getTimeRange(runner).useState();
  const change = (place: number, changed: DataQuery): void => {
    // Read anew: an editor may call for a change and a run in one go.
    runner.setState({ queries: runner.state.queries.map((query, index) => (index === place ? changed : query)) });
  };
  return (
    <section className={styles.rows} aria-label="Queries">
      {queries.map((query, place) => (
        <QueryRow
          key={place}
          query={query}
          queries={queries}
          dataSource={query.datasource ?? datasource}
          data={data}
          range={range}
          app={app}
          onChange={(changed) => change(place, changed)}
          onRunQuery={onRun}
        />
      ))}
    </section>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { rows: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }) };
}
