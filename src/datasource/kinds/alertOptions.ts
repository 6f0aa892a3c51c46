import { choiceLabel, findAlertChoices } from '../../core/investigations/alertChoices';
import { optionsFrame } from '../../frames/options';
import { searchParameter } from '../parameters/text';
import { defineKind } from './kind';

export const alertOptionsKind = defineKind({
  kind: 'alertOptions',
  group: 'Choices of variables',
  label: 'Alerts',
  description: 'For a variable that holds an alert',
  parameters: { search: searchParameter },
  async run({ search }, context, refId) {
    const rows = await findAlertChoices(search, context);
    const options = rows.map((row) => ({ text: choiceLabel(row), value: row.SystemAlertId }));
    return [optionsFrame.write(options, { refId })];
  },
});
