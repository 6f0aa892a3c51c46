import { PanelPlugin } from '@grafana/data';
import { EventTimelinePanel } from './EventTimelinePanel';
import { addTimelineOptions } from './optionEditors';

export const plugin = new PanelPlugin(EventTimelinePanel)
  .useFieldConfig()
  .setDataSupport({ annotations: true, alertStates: false })
  .setPanelOptions(addTimelineOptions);
