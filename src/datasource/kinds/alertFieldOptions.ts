import { type AlertRow, findAlerts } from '../../core/investigations/alerts';
import { optionsFrame } from '../../frames/options';
import { choiceParameter } from '../parameters/choice';
import { searchParameter } from '../parameters/text';
import { optionsOf } from './optionsOf';
import { defineKind } from './kind';

const FIELDS = [
  { value: 'AlertName', label: 'Names' },
  { value: 'AlertSeverity', label: 'Severities' },
  { value: 'ProviderName', label: 'Providers' },
  { value: 'ProductName', label: 'Products' },
  { value: 'Tactics', label: 'Tactics' },
  { value: 'Account', label: 'Accounts' },
] as const satisfies ReadonlyArray<{ readonly value: keyof AlertRow; readonly label: string }>;

export const alertFieldOptionsKind = defineKind({
  kind: 'alertFieldOptions',
  group: 'Choices of variables',
  label: 'What alerts say',
  description: 'For variables that filter alerts: the severities, providers, tactics ... of the time range',
  parameters: { field: choiceParameter('Field', 'What the variable holds', FIELDS), search: searchParameter },
  async run({ field, search }, context, refId) {
    const { rows } = await findAlerts(context);
    // An alert may have several tactics, comma-separated.
    const values = rows.flatMap((row) => (field === 'Tactics' ? row.Tactics.split(/,\s*/) : [row[field]]));
    return [optionsFrame.write(optionsOf(values, search), { refId })];
  },
});
