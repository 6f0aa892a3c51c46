import {
  PanelOptionsEditorBuilder,
  type PanelOptionsEditorItem,
  type PanelPlugin,
  type StandardEditorContext,
} from '@grafana/data';
import { hiddenEditor } from '../editors/hiddenEditor';

/** The options of a panel that can be edited now, under the headings that its plugin gives them. */
export interface OptionGroup {
  heading: string;
  items: PanelOptionsEditorItem[];
}

/** Asks a panel's plugin for its options. What `showIf` hides is left out. */
export function optionGroups(plugin: PanelPlugin, context: StandardEditorContext<object>): OptionGroup[] {
  const builder = new PanelOptionsEditorBuilder<object>();
  plugin.getPanelOptionsSupplier()(builder, context);
  const groups = new Map<string, PanelOptionsEditorItem[]>();
  for (const item of builder.getItems()) {
    const heading = item.category?.join(' / ') ?? plugin.meta.name;
    const shown = item.showIf?.(context.options ?? {}, context.data, context.annotations) ?? true;
    if (shown && item.editor !== hiddenEditor) {
      groups.set(heading, [...(groups.get(heading) ?? []), item]);
    }
  }
  return [...groups].map(([heading, items]) => ({ heading, items }));
}
