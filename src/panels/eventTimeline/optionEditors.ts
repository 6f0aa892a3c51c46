import { type DataFrame, type PanelOptionsEditorBuilder, type StandardEditorContext } from '@grafana/data';
import { defaults, type TimelineOptions } from './options';

/** The options in the panel editor; those of a band appear once its query has answered. */
export function addTimelineOptions(
  builder: PanelOptionsEditorBuilder<TimelineOptions>,
  context: StandardEditorContext<TimelineOptions>
): void {
  builder
    .addRadio({
      path: 'axis',
      name: 'Time axis',
      description: 'A drag on the dashboard range sets it; on the events, it zooms this panel only',
      defaultValue: defaults.axis,
      settings: {
        options: [
          { value: 'dashboard', label: 'Dashboard range' },
          { value: 'data', label: 'Events' },
        ],
      },
    })
    .addRadio({
      path: 'size',
      name: 'Size',
      defaultValue: defaults.size,
      settings: {
        options: [
          { value: 'desk', label: 'Desk' },
          { value: 'wall', label: 'Wall' },
        ],
      },
    })
    .addTextInput({
      path: 'alertTime',
      name: 'Alert time',
      description: 'Epoch milliseconds or ISO 8601; may hold variables',
      defaultValue: defaults.alertTime,
    })
    .addTextInput({
      path: 'variable',
      name: 'Variable that a click sets',
      description: 'Without one, a click follows the data link of the event',
      defaultValue: defaults.variable,
    })
    .addTextInput({
      path: 'column',
      name: 'Column that it is set from',
      defaultValue: defaults.column,
      showIf: ({ variable }) => (variable ?? '') !== '',
    });
  context.data.forEach((frame) => addBand(builder, frame));
}

function addBand(builder: PanelOptionsEditorBuilder<TimelineOptions>, { refId, fields }: DataFrame): void {
  if (refId === undefined) {
    return;
  }
  const category = [`Band ${refId}`];
  const columns = (type: string | undefined) => [
    { value: '', label: 'Automatic' },
    ...fields
      .filter((field) => type === undefined || String(field.type) === type)
      .map(({ name, config }) => ({ value: name, label: config.displayName ?? name })),
  ];
  builder.addTextInput({ path: `bands.${refId}.title`, name: 'Title', category, defaultValue: '' });
  const choices = [
    ['lane', 'Lanes', undefined],
    ['level', 'Severity', 'string'],
    ['time', 'Time', 'time'],
    ['end', 'End', 'time'],
  ] as const;
  for (const [column, name, type] of choices) {
    builder.addSelect({
      path: `bands.${refId}.${column}`,
      name,
      category,
      defaultValue: '',
      settings: { options: columns(type) },
    });
  }
}
