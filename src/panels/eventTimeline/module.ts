import { PanelPlugin } from '@grafana/data';
import { EventTimelinePanel } from './EventTimelinePanel';
import { addTimelineOptions } from './optionEditors';
import { resolveOptions } from './options';

export const plugin = new PanelPlugin(EventTimelinePanel)
  .useFieldConfig()
  .setDataSupport({ annotations: true, alertStates: false })
  .setMigrationHandler(({ options }) => resolveOptions(options))
  .setPanelOptions(addTimelineOptions);
