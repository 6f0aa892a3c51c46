import type { ScopedVars } from '@grafana/data';
import { SceneObjectBase, sceneGraph, type SceneObject } from '@grafana/scenes';

/**
 * The scene that a text is interpolated in: the panel or variable that runs the query, else the dashboard on screen.
 * Scenes leaves both where Grafana's own services look for them.
 */
export function sceneContext(scopedVars?: ScopedVars): SceneObject | undefined {
  const scoped: unknown = scopedVars?.__sceneObject?.value;
  const owner: unknown = isBoxed(scoped) ? scoped.valueOf() : scoped;
  if (owner instanceof SceneObjectBase) {
    return owner;
  }
  return window.__grafanaSceneContext;
}

/** The time range of the dashboard on screen, as its URL would say it. */
export function shownTimeRange(): { from: string; to: string } {
  const scene = sceneContext();
  return scene ? sceneGraph.getTimeRange(scene).state : { from: 'now-6h', to: 'now' };
}

function isBoxed(value: unknown): value is { valueOf(): unknown } {
  return typeof value === 'object' && value !== null;
}

declare global {
  interface Window {
    __grafanaSceneContext?: SceneObject;
  }
}
