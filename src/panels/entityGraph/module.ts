import { PanelPlugin } from '@grafana/data';
import { EntityGraphPanel } from './EntityGraphPanel';
import { addGraphOptions } from './optionEditors';
import { resolveOptions } from './options';

export const plugin = new PanelPlugin(EntityGraphPanel)
  .useFieldConfig()
  .setMigrationHandler(({ options }) => resolveOptions(options))
  .setPanelOptions(addGraphOptions);
