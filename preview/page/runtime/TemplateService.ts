import type { ScopedVars, TypedVariableModel } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import {
  EmbeddedScene,
  isCustomVariableValue,
  SceneCanvasText,
  sceneGraph,
  type SceneVariable,
  type VariableCustomFormatterFn,
} from '@grafana/scenes';
import { sceneContext } from './sceneContext';

/** Where no dashboard is on screen, a text still has the variables that come with its request. */
const NO_DASHBOARD = new EmbeddedScene({ body: new SceneCanvasText({ text: '' }) });

/** Grafana's template service over the variables of the dashboard on screen. */
export class TemplateService implements TemplateSrv {
  getVariables(): TypedVariableModel[] {
    const scene = sceneContext();
    return scene ? sceneGraph.getVariables(scene).state.variables.map(variableModel) : [];
  }

  replace(target?: string, scopedVars?: ScopedVars, format?: string | VariableCustomFormatterFn): string {
    return target === undefined
      ? ''
      : sceneGraph.interpolate(sceneContext(scopedVars) ?? NO_DASHBOARD, target, scopedVars, format);
  }

  containsTemplate(target?: string): boolean {
    return target !== undefined && /\$\w+|\$\{\w+|\[\[\w+/.test(target);
  }

  updateTimeRange(): void {
    // The time range is the scene's own; nothing is kept here.
  }
}

function variableModel(variable: SceneVariable): TypedVariableModel {
  const { name, type, label, hide } = variable.state;
  const value = variable.getValue();
  const current = {
    value: value && isCustomVariableValue(value) ? value.formatter() : value,
    text: variable.getValueText?.() ?? '',
  };
  return { name, type, label, hide, current } as unknown as TypedVariableModel;
}
