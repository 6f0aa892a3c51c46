import {
  COUNTED_ENTITIES,
  type CountedEntity,
  findAlertEntityCounts,
} from '../../core/investigations/alertEntityCounts';
import { alertEntityCountsFrame } from '../../frames/alertEntityCounts';
import { choiceParameter } from '../parameters/choice';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

const by = choiceParameter<CountedEntity>(
  'By',
  'What the alerts are counted by',
  (Object.keys(COUNTED_ENTITIES) as CountedEntity[]).map((value) => ({
    value,
    label: COUNTED_ENTITIES[value].singular,
  }))
);

export const alertEntityCountsKind = defineKind({
  kind: 'alertEntityCounts',
  group: 'Alerts',
  label: 'Hosts and accounts under alerts',
  description: 'The hosts or accounts that most alerts of the time range name, with the newest alert of each',
  parameters: { by },
  run: async (parameters, context, refId) => [
    frameOf(alertEntityCountsFrame, await findAlertEntityCounts(parameters.by, context), refId),
  ],
});
