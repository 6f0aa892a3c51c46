import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { Dashboard } from '@grafana/schema';
import {
  SceneDataLayerControls,
  SceneObjectBase,
  SceneRefreshPicker,
  SceneTimePicker,
  VariableValueSelectors,
  type SceneComponentProps,
  type SceneObject,
  type SceneObjectState,
} from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { DashboardLinks } from './DashboardLinks';

interface DashboardControlsState extends SceneObjectState {
  /** Variables, switches of annotations, and links, which wrap when there are many. */
  left: SceneObject[];
  /** Time range and refresh, which stay together at the right. */
  right: SceneObject[];
}

/** The row of controls above the panels. */
export class DashboardControls extends SceneObjectBase<DashboardControlsState> {
  static readonly Component = ControlsRow;
}

/** The controls that a dashboard asks for. */
export function dashboardControls({ links = [], timepicker, refresh }: Dashboard): DashboardControls {
  const time = [
    new SceneTimePicker({ isOnCanvas: true }),
    new SceneRefreshPicker({ isOnCanvas: true, refresh: refresh ?? '', intervals: timepicker?.refresh_intervals }),
  ];
  return new DashboardControls({
    left: [
      new VariableValueSelectors({}),
      new SceneDataLayerControls(),
      new DashboardLinks({ links: links.filter(({ type }) => type === 'link') }),
    ],
    right: timepicker?.hidden ? [] : time,
  });
}

function ControlsRow({ model }: SceneComponentProps<DashboardControls>) {
  const { left, right } = model.useState();
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.row}>
      <div className={styles.left}>{left.map(shown)}</div>
      <div className={styles.right}>{right.map(shown)}</div>
    </div>
  );
}

function shown(control: SceneObject) {
  return <control.Component key={control.state.key} model={control} />;
}

function getStyles(theme: GrafanaTheme2) {
  const group = { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) };
  return {
    row: css({ ...group, width: '100%', justifyContent: 'space-between' }),
    left: css({ ...group, flexWrap: 'wrap', minWidth: 0 }),
    right: css({ ...group, flexShrink: 0 }),
  };
}
