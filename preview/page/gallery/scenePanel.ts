import { LoadingState, toDataFrame } from '@grafana/data';
import { SceneDataNode, SceneTimeRange, VizPanel } from '@grafana/scenes';
import type { Scene } from '../../gallery/scene';
import { STORY_START } from '../../gallery/storyLog';

const HOUR = 3_600_000;

/** The panel of a scene with its data, as a dashboard of two hours round the story would show it. */
export function scenePanel({ name, panel, frames, options = {} }: Scene): VizPanel {
  const $timeRange = new SceneTimeRange({ from: isoTime(STORY_START - HOUR), to: isoTime(STORY_START + HOUR) });
  const { value: timeRange } = $timeRange.state;
  return new VizPanel({
    title: name,
    pluginId: panel,
    options: { ...options },
    $timeRange,
    $data: new SceneDataNode({
      data: { state: LoadingState.Done, series: frames().map((frame) => toDataFrame(frame)), timeRange },
    }),
  });
}

const isoTime = (time: number): string => new Date(time).toISOString();
