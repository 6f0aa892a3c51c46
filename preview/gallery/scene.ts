import { type DataFrameDTO } from '@grafana/data';

/** One of our panels with data of one sort, as pages and tests show it. */
export interface Scene {
  /** In addresses: the panel's word first. */
  readonly name: string;
  /** Id of the panel's plugin. */
  readonly panel: PanelId;
  /** What the data source would give; made when the scene is shown. */
  readonly frames: () => readonly DataFrameDTO[];
  readonly options?: Readonly<Record<string, unknown>>;
  /** Of the panel, in pixels; 1000 by 480 where nothing is said. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Words that are on the panel, so that a scene which draws nothing is noticed. */
  readonly says: string;
}

export type PanelId =
  | 'casefile-processtree-panel'
  | 'casefile-entitygraph-panel'
  | 'casefile-eventtimeline-panel'
  | 'casefile-variability-panel';

/** A scene of one panel, told by the rest of its name. */
export const scenesOf =
  (word: string, panel: PanelId) =>
  (name: string, says: string, frames: Scene['frames'], more: Pick<Scene, 'options' | 'size'> = {}): Scene => ({
    name: `${word}-${name}`,
    panel,
    says,
    frames,
    ...more,
  });
