import { PanelPlugin } from '@grafana/data';
import { ProcessTreePanel } from './ProcessTreePanel';

export const plugin = new PanelPlugin(ProcessTreePanel).useFieldConfig();
