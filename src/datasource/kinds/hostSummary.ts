import { findHostSummary } from '../../core/investigations/hostSummary';
import { LOGONS_WINDOW } from '../../core/investigations/hostLogons';
import { hostSummaryFrame } from '../../frames/hostSummary';
import { focusParameters } from '../parameters/focus';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const hostSummaryKind = defineKind({
  kind: 'hostSummary',
  group: 'Processes',
  label: 'Host in numbers',
  description: 'One row about a host: when it was seen, how many processes, logons and alerts',
  parameters: focusParameters(LOGONS_WINDOW),
  run: async (parameters, context, refId) => [
    frameOf(hostSummaryFrame, await findHostSummary(parameters, context), refId),
  ],
});
