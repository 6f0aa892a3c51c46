import { findAlertCounts } from '../../core/investigations/alertCounts';
import { COUNT_BY, type CountBy } from '../../core/investigations/alertGroups';
import { alertCountsFrame } from '../../frames/alertCounts';
import { alertFilterParameters } from '../parameters/alertFilter';
import { choiceParameter } from '../parameters/choice';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

const by = choiceParameter<CountBy>(
  'By',
  'What the alerts are counted by',
  (Object.keys(COUNT_BY) as CountBy[]).map((value) => ({ value, label: COUNT_BY[value].singular }))
);

export const alertCountsKind = defineKind({
  kind: 'alertCounts',
  group: 'Alerts',
  label: 'Counts of alerts',
  description: 'How many alerts there are of each type, severity ..., and how that changed',
  parameters: { by, ...alertFilterParameters },
  run: async ({ by: column, ...filter }, context, refId) => [
    frameOf(alertCountsFrame, await findAlertCounts({ by: column, filter }, context), refId),
  ],
});
