import { findLogonCounts, LOGONS_WINDOW } from '../../core/investigations/hostLogons';
import { logonCountsFrame } from '../../frames/logonCounts';
import { focusParameters } from '../parameters/focus';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const logonCountsKind = defineKind({
  kind: 'logonCounts',
  group: 'Logons',
  label: 'Logons by account and type',
  description: 'How often each account logged on to a host, by type of logon',
  parameters: focusParameters(LOGONS_WINDOW),
  run: async (parameters, context, refId) => [
    frameOf(logonCountsFrame, await findLogonCounts(parameters, context), refId),
  ],
});
