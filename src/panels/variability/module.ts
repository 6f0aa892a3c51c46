import { PanelPlugin } from '@grafana/data';
import { addVariabilityOptions } from './optionEditors';
import { resolveOptions } from './options';
import { VariabilityPanel } from './VariabilityPanel';

export const plugin = new PanelPlugin(VariabilityPanel)
  .useFieldConfig()
  .setMigrationHandler(({ options }) => resolveOptions(options))
  .setPanelOptions(addVariabilityOptions);
