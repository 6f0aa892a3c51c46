import { type DataFrameDTO, type DataTransformerConfig } from '@grafana/data';

/** One of our panels with data of one sort, as pages and tests show it. */
export interface Scene {
  /** In addresses: the panel's word first. */
  readonly name: string;
  /** Id of the panel's plugin. */
  readonly panel: PanelId;
  /** What the data source would give; made when the scene is shown. */
  readonly frames: () => readonly DataFrameDTO[];
  /** What Grafana does with them before the panel gets them, as somebody chose it for the panel. */
  readonly transformations?: readonly DataTransformerConfig[];
  readonly options?: Readonly<Record<string, unknown>>;
  /** Of the panel, in pixels; 1000 by 480 where nothing is said. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The only theme that it is shown in; in both where nothing is said. */
  readonly theme?: Theme;
  /** Words that are on the panel, so that a scene which draws nothing is noticed. */
  readonly says: string;
}

export type Theme = 'dark' | 'light';

export type PanelId =
  | 'casefile-processtree-panel'
  | 'casefile-entitygraph-panel'
  | 'casefile-eventtimeline-panel'
  | 'casefile-variability-panel';

/** A scene of one panel, told by the rest of its name. */
export const scenesOf =
  (word: string, panel: PanelId) =>
  (
    name: string,
    says: string,
    frames: Scene['frames'],
    more: Omit<Partial<Scene>, 'name' | 'panel' | 'says' | 'frames'> = {}
  ): Scene => ({
    name: `${word}-${name}`,
    panel,
    says,
    frames,
    ...more,
  });
