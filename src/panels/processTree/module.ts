import { PanelPlugin } from '@grafana/data';
import { addTreeOptions } from './optionEditors';
import { resolveOptions } from './options';
import { ProcessTreePanel } from './ProcessTreePanel';

export const plugin = new PanelPlugin(ProcessTreePanel)
  .useFieldConfig()
  .setMigrationHandler(({ options }) => resolveOptions(options))
  .setPanelOptions(addTreeOptions);
