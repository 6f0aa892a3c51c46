import { findHostLogons, LOGONS_WINDOW } from '../../core/investigations/hostLogons';
import { logonsFrame } from '../../frames/logons';
import { choiceParameter } from '../parameters/choice';
import { focusParameters } from '../parameters/focus';
import { listParameter } from '../parameters/list';
import { filterParameter } from '../parameters/text';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

const outcome = choiceParameter('Outcome', 'Which logons to show', [
  { value: 'all', label: 'All' },
  { value: 'success', label: 'Succeeded' },
  { value: 'failure', label: 'Failed' },
]);

export const hostLogonsKind = defineKind({
  kind: 'hostLogons',
  group: 'Logons',
  label: 'Logons',
  description: 'The logons of a host, with the reasons of those that failed',
  parameters: {
    ...focusParameters(LOGONS_WINDOW),
    outcome,
    account: listParameter('Accounts', 'Only logons of these accounts; empty for all', '$account'),
    source: filterParameter('Source', 'Only logons from this address or computer', '$source'),
  },
  run: async (parameters, context, refId) => [frameOf(logonsFrame, await findHostLogons(parameters, context), refId)],
});
