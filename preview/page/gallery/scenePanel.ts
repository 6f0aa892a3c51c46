import { LoadingState, toDataFrame } from '@grafana/data';
import { SceneDataNode, SceneDataTransformer, SceneTimeRange, VizPanel } from '@grafana/scenes';
import type { Scene } from '../../gallery/scene';
import { STORY_START } from '../../gallery/storyLog';

const HOUR = 3_600_000;
const FRAMES_READY = 'frames ready';

/** The panel of a scene with its data, as a dashboard of two hours round the story would show it. */
export function scenePanel({ name, panel, frames, transformations = [], options = {} }: Scene): VizPanel {
  const $timeRange = new SceneTimeRange({ from: isoTime(STORY_START - HOUR), to: isoTime(STORY_START + HOUR) });
  const { value: timeRange } = $timeRange.state;
  const series = frames().map((frame) => toDataFrame(frame));
  // From here on the panel is at work; benchmarks count from this mark.
  performance.mark(FRAMES_READY);
  return new VizPanel({
    title: name,
    pluginId: panel,
    options: { ...options },
    $timeRange,
    $data: new SceneDataTransformer({
      $data: new SceneDataNode({ data: { state: LoadingState.Done, series, timeRange } }),
      transformations: [...transformations],
    }),
  });
}

const isoTime = (time: number): string => new Date(time).toISOString();
