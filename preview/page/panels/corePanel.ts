import {
  FieldColorModeId,
  FieldConfigProperty,
  PanelPlugin,
  identityOverrideProcessor,
  type PanelProps,
} from '@grafana/data';
import type { ComponentType } from 'react';
import { hiddenEditor } from '../editors/hiddenEditor';
import { standInMeta } from '../plugins/standInMeta';

/** One field option of a stand-in: an override whose property is not registered would be dropped silently. */
export type CustomFieldOption = [path: string, defaultValue?: unknown];

/** A thin stand-in for one of Grafana's own panels. */
export interface CorePanel<Options extends object> {
  id: string;
  component: ComponentType<PanelProps<Options>>;
  defaults: Options;
  fieldOptions?: CustomFieldOption[];
  /** How fields get their colour when the dashboard does not say; by thresholds without it. */
  colorMode?: FieldColorModeId;
}

/** Makes a stand-in loadable like any other panel plugin. */
export function corePanel<Options extends object>(panel: CorePanel<Options>): PanelPlugin<Options> {
  const { id, component, defaults, fieldOptions = [], colorMode = FieldColorModeId.Thresholds } = panel;
  const plugin = new PanelPlugin<Options>(component).useFieldConfig({
    standardOptions: { [FieldConfigProperty.Color]: { defaultValue: { mode: colorMode } } },
    useCustomConfig: (builder) => {
      for (const [path, defaultValue] of fieldOptions) {
        builder.addCustomEditor({
          id: path,
          path,
          name: path,
          editor: hiddenEditor,
          override: hiddenEditor,
          process: identityOverrideProcessor,
          shouldApply: () => true,
          settings: {},
          defaultValue,
        });
      }
    },
  });
  plugin.setPanelOptions((builder) => {
    for (const [path, defaultValue] of Object.entries(defaults)) {
      builder.addCustomEditor({ id: path, path, name: path, editor: hiddenEditor, settings: {}, defaultValue });
    }
  });
  plugin.meta = standInMeta(id);
  return plugin;
}
