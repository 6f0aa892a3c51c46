import { css } from '@emotion/css';
import { LoadingState, type GrafanaTheme2, type PanelData } from '@grafana/data';
import { config } from '@grafana/runtime';
import {
  SceneDataTransformer,
  SceneObjectBase,
  VizPanel,
  sceneGraph,
  type SceneComponentProps,
  type SceneObjectState,
} from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import { isEqual } from 'lodash';
import React from 'react';
import { map } from 'rxjs';
import { frameViews, type FrameView } from './frameViews';

interface ExploreResultsState extends SceneObjectState {
  views: FrameView[];
  panels: VizPanel[];
}

/** What the query gave: for each frame a table, and the panel that it asks for. */
export class ExploreResults extends SceneObjectBase<ExploreResultsState> {
  static readonly Component = Results;

  constructor() {
    super({ views: [], panels: [] });
    this.addActivationHandler(() => {
      const source = sceneGraph.getData(this);
      this.follow(source.state.data);
      const subscription = source.subscribeToState(({ data }) => this.follow(data));
      return () => subscription.unsubscribe();
    });
  }

  // Panels stay as long as the same ones are wanted, so that a repeated query does not fold or scroll them anew.
  private follow(data: PanelData | undefined): void {
    if (data === undefined || data.state === LoadingState.Loading) {
      return;
    }
    const views = frameViews(data.series, (id) => id in config.panels);
    if (!isEqual(views, this.state.views)) {
      this.setState({ views, panels: views.map(framePanel) });
    }
  }
}

function framePanel({ frame, pluginId, title }: FrameView): VizPanel {
  return new VizPanel({
    title,
    pluginId,
    $data: new SceneDataTransformer({
      transformations: [() => (frames) => frames.pipe(map((all) => all.slice(frame, frame + 1)))],
    }),
  });
}

function Results({ model }: SceneComponentProps<ExploreResults>) {
  const styles = useStyles2(getStyles);
  const { panels } = model.useState();
  const { data } = sceneGraph.getData(model).useState();
  const done = data?.state === LoadingState.Done || data?.state === LoadingState.Error;
  return (
    <section className={styles.results} aria-label="Results" aria-busy={!done}>
      {panels.map((panel) => (
        <div key={panel.state.key} className={panel.state.pluginId === 'table' ? styles.table : styles.panel}>
          <panel.Component model={panel} />
        </div>
      ))}
      {panels.length === 0 && <p className={styles.nothing}>{done ? 'No data' : 'Waiting for data…'}</p>}
    </section>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    results: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
    table: css({ height: 360 }),
    panel: css({ height: 480 }),
    nothing: css({ color: theme.colors.text.secondary, textAlign: 'center', padding: theme.spacing(4) }),
  };
}
