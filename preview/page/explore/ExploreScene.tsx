import { css } from '@emotion/css';
import { CoreApp, type DataQueryRequest, type GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import type { DataQuery, DataSourceRef } from '@grafana/schema';
import {
  SceneObjectBase,
  SceneQueryRunner,
  SceneTimePicker,
  SceneTimeRange,
  type DataRequestEnricher,
  type SceneComponentProps,
  type SceneObjectState,
} from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { QueryRows } from '../queries/QueryRows';
import { RunQueryButton } from '../queries/RunQueryButton';
import { addressOfQuery } from './exploreQuery';
import { ExploreResults } from './ExploreResults';

interface ExploreSceneState extends SceneObjectState {
  $data: SceneQueryRunner;
  picker: SceneTimePicker;
  results: ExploreResults;
}

/** One data source, one query, and what it gives. */
export class ExploreScene extends SceneObjectBase<ExploreSceneState> implements DataRequestEnricher {
  static readonly Component = Explore;

  constructor(datasource: DataSourceRef, query: DataQuery) {
    super({
      $timeRange: new SceneTimeRange({ from: 'now-1h', to: 'now' }),
      $data: new SceneQueryRunner({ datasource, queries: [query] }),
      picker: new SceneTimePicker({ isOnCanvas: true }),
      results: new ExploreResults(),
    });
  }

  enrichDataRequest(): Partial<DataQueryRequest> {
    return { app: CoreApp.Explore };
  }

  /** Asks the query as it is now, and puts it into the address. */
  readonly run = (): void => {
    const [query] = this.state.$data.state.queries;
    if (query !== undefined) {
      locationService.partial({ query: addressOfQuery(query) }, true);
    }
    this.state.$data.runQueries();
  };
}

function Explore({ model }: SceneComponentProps<ExploreScene>) {
  const styles = useStyles2(getStyles);
  const { $data, picker, results } = model.useState();
  return (
    <main className={styles.page}>
      <div className={styles.controls}>
        <picker.Component model={picker} />
        <RunQueryButton runner={$data} onRun={model.run} />
      </div>
      <QueryRows runner={$data} app={CoreApp.Explore} onRun={model.run} />
      <results.Component model={results} />
    </main>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), padding: theme.spacing(2) }),
    controls: css({ display: 'flex', justifyContent: 'flex-end', gap: theme.spacing(1) }),
  };
}
