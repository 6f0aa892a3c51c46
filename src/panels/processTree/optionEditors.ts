import { type PanelOptionsEditorBuilder, type SelectableValue } from '@grafana/data';
import { COLUMNS } from './columns';
import { FOLDING_WORDS, ORDER_WORDS, VIEW_WORDS } from './choiceWords';
import { FOLDINGS } from './model/folds';
import { ORDERS } from './model/order';
import { COLUMN_IDS, defaults, type TreeOptions, VIEWS } from './options';

// The builder's type takes the whole choice for one of its options.
const COLUMN_OPTIONS: SelectableValue[] = COLUMN_IDS.map((value) => ({ value, label: COLUMNS[value].label }));

/** The options in the panel editor. */
export function addTreeOptions(builder: PanelOptionsEditorBuilder<TreeOptions>): void {
  builder
    .addMultiSelect({
      path: 'columns',
      name: 'Columns',
      description: 'After the process, from left to right',
      defaultValue: [...defaults.columns],
      settings: { options: COLUMN_OPTIONS },
    })
    .addSelect({
      path: 'folding',
      name: 'Fold',
      description: 'What is folded at first; nothing is lost, and a click opens it',
      defaultValue: defaults.folding,
      settings: { options: FOLDINGS.map((value) => ({ value, label: FOLDING_WORDS[value] })) },
    })
    .addSelect({
      path: 'order',
      name: 'Sort siblings',
      defaultValue: defaults.order,
      settings: { options: ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] })) },
    })
    .addRadio({
      path: 'view',
      name: 'Show as',
      defaultValue: defaults.view,
      settings: { options: VIEWS.map((value) => ({ value, label: VIEW_WORDS[value] })) },
    });
}
