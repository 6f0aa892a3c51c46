import type { VariableModel } from '@grafana/schema';
import {
  ConstantVariable,
  CustomVariable,
  DataSourceVariable,
  IntervalVariable,
  QueryVariable,
  TextBoxVariable,
  type SceneVariable,
} from '@grafana/scenes';

const HIDDEN = 2;

/** The scene variable of a dashboard's variable. */
export function sceneVariable(model: VariableModel): SceneVariable {
  const { name, label, description, hide, skipUrlSync, current } = model;
  const base = { name, label: label ?? undefined, description, hide, skipUrlSync };
  const text = typeof model.query === 'string' ? model.query : '';
  const choice = {
    ...base,
    value: current?.value ?? '',
    text: current?.text ?? '',
    isMulti: model.multi,
    includeAll: model.includeAll,
    allValue: model.allValue || undefined,
    allowCustomValue: model.allowCustomValue ?? true,
    defaultToAll: Boolean(model.includeAll),
  };
  switch (model.type) {
    case 'query':
      return new QueryVariable({ ...choice, ...queryOptions(model) });
    case 'custom':
      return new CustomVariable({ ...choice, query: text });
    case 'datasource':
      return new DataSourceVariable({ ...choice, pluginId: text, regex: model.regex ?? '' });
    case 'textbox':
      return new TextBoxVariable({ ...base, value: single(current?.value) ?? text });
    case 'constant':
      return new ConstantVariable({ ...base, value: text, hide: HIDDEN });
    case 'interval':
      return new IntervalVariable({ ...base, value: single(current?.value) ?? '', intervals: text.split(',') });
    case 'adhoc':
    case 'groupby':
    case 'snapshot':
    case 'switch':
    case 'system':
      throw new Error(`The preview host has no variables of type '${model.type}' (variable '${name}')`);
  }
}

/** The variable of a snapshot: it has its value, and no choice. */
export function fixedVariable({ name, label, hide, current }: VariableModel): SceneVariable {
  const value = current?.value ?? '';
  const options = [value].flat().map((each) => each.replaceAll(',', '\\,'));
  return new CustomVariable({
    name,
    label: label ?? undefined,
    hide,
    value,
    text: current?.text ?? value,
    query: options.join(','),
  });
}

function queryOptions({ query, datasource, sort, refresh, regex }: VariableModel) {
  // A query of an own shape needs a refId, which Grafana adds as well.
  const own = typeof query === 'object' ? { refId: 'A', ...query } : query;
  return { query: own ?? '', datasource: datasource ?? null, sort, refresh, regex: regex ?? '' };
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
