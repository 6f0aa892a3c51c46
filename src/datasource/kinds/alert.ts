import { type AlertSection, describeAlert } from '../../core/investigations/alert';
import { alertFrame } from '../../frames/alert';
import { choicesParameter } from '../parameters/choice';
import { alertParameter } from '../parameters/text';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

const sections = choicesParameter<AlertSection>('Sections', 'Which parts of the alert to show', [
  { value: 'alert', label: 'Properties' },
  { value: 'subject', label: 'What it is about' },
  { value: 'extended', label: 'Extended properties' },
  { value: 'entity', label: 'Entities' },
]);

export const alertKind = defineKind({
  kind: 'alert',
  group: 'Alerts',
  label: 'One alert',
  description: 'Properties and entities of an alert',
  parameters: { alert: alertParameter, sections },
  run: async (parameters, context, refId) => [frameOf(alertFrame, await describeAlert(parameters, context), refId)],
});
