import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { SORT_CHOICES } from './model/sort';
import { defaults, type VariabilityOptions } from './options';

/** The options in the panel editor. */
export function addVariabilityOptions(builder: PanelOptionsEditorBuilder<VariabilityOptions>): void {
  builder
    .addRadio({
      path: 'sort',
      name: 'Sorted by',
      description: 'How it is sorted until somebody chooses another order',
      defaultValue: defaults.sort,
      settings: { options: [...SORT_CHOICES] },
    })
    .addTextInput({
      path: 'variable',
      name: 'Variable that a click sets',
      description: 'Without one, Enter and a double click follow the data link',
      defaultValue: defaults.variable,
    })
    .addTextInput({
      path: 'column',
      name: 'Column that it is set from',
      defaultValue: defaults.column,
      showIf: ({ variable }) => variable !== '',
    });
}
