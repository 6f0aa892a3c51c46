import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { defaults, type GraphOptions } from './options';

/** The options in the panel editor. Pins are set by dragging nodes. */
export function addGraphOptions(builder: PanelOptionsEditorBuilder<GraphOptions>): void {
  builder
    .addNumberInput({
      path: 'cap',
      name: 'Most neighbours of one kind',
      description: 'What is beyond stands beside the node as one mark that can be opened; 0 shows all',
      defaultValue: defaults.cap,
      settings: { integer: true, min: 0 },
    })
    .addBooleanSwitch({
      path: 'byType',
      name: 'Group by kind',
      description: 'Draw several neighbours of one kind as one mark that can be opened',
      defaultValue: defaults.byType,
    })
    .addRadio({
      path: 'words',
      name: 'Words on lines',
      defaultValue: defaults.words,
      settings: {
        options: [
          { value: 'all', label: 'Where there is room' },
          { value: 'chosen', label: 'Of the chosen node' },
        ],
      },
    });
}
