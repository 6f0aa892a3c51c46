import type { DataFrame } from '@grafana/data';

/** How one frame is shown: by the panel of this id, under this title. */
export interface FrameView {
  frame: number;
  pluginId: string;
  title: string;
}

// Grafana looks at `preferredVisualisationPluginId` only; a contract of ours says the same here.
const PANELS: Record<string, string> = { processTree: 'casefile-processtree-panel' };

/** What is shown of the frames: each as a table, and above it the panel that the frame asks for when there is one. */
export function frameViews(frames: DataFrame[], hasPanel: (id: string) => boolean): FrameView[] {
  return frames.flatMap((frame, index) => {
    const title = frame.name ?? frame.refId ?? `Frame ${index + 1}`;
    const wanted = wantedPanel(frame);
    return wanted !== undefined && hasPanel(wanted)
      ? [
          { frame: index, pluginId: wanted, title },
          { frame: index, pluginId: 'table', title: `${title}: rows` },
        ]
      : [{ frame: index, pluginId: 'table', title }];
  });
}

function wantedPanel({ meta }: DataFrame): string | undefined {
  const custom: Record<string, unknown> = meta?.custom ?? {};
  const { contract } = custom;
  return meta?.preferredVisualisationPluginId ?? (typeof contract === 'string' ? PANELS[contract] : undefined);
}
