import { css } from '@emotion/css';
import { CoreApp, type GrafanaTheme2 } from '@grafana/data';
import {
  SceneObjectBase,
  SceneQueryRunner,
  sceneGraph,
  type SceneComponentProps,
  type SceneObjectState,
  type VizPanel,
} from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { QueryRows } from '../queries/QueryRows';
import { RunQueryButton } from '../queries/RunQueryButton';
import { OptionsPane } from './OptionsPane';

interface PanelEditorState extends SceneObjectState {
  panel: VizPanel;
}

/** A panel large on top, its queries below it, its options beside both. */
export class PanelEditor extends SceneObjectBase<PanelEditorState> {
  static readonly Component = Editor;
}

function Editor({ model }: SceneComponentProps<PanelEditor>) {
  const styles = useStyles2(getStyles);
  const { panel } = model.useState();
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <div className={styles.panel}>
          <panel.Component model={panel} />
        </div>
        <Queries runner={queryRunnerOf(panel)} />
      </div>
      <OptionsPane panel={panel} />
    </div>
  );
}

function Queries({ runner }: { runner: SceneQueryRunner | undefined }) {
  const styles = useStyles2(getStyles);
  if (runner === undefined) {
    return <p className={styles.none}>This panel has no queries.</p>;
  }
  const run = (): void => runner.runQueries();
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>Queries</h2>
        <RunQueryButton runner={runner} onRun={run} />
      </div>
      <QueryRows runner={runner} app={CoreApp.PanelEditor} onRun={run} />
    </>
  );
}

function queryRunnerOf(panel: VizPanel): SceneQueryRunner | undefined {
  const found = sceneGraph.findObject(panel, (object) => object instanceof SceneQueryRunner);
  return found instanceof SceneQueryRunner ? found : undefined;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    columns: css({ display: 'flex', gap: theme.spacing(2), width: '100%', alignItems: 'flex-start' }),
    left: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), flex: 1, minWidth: 0 }),
    panel: css({ height: '55vh', minHeight: 320 }),
    head: css({ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }),
    heading: css({ ...theme.typography.h5, margin: 0 }),
    none: css({ padding: theme.spacing(2), color: theme.colors.text.secondary }),
  };
}
