import { findAlertLogon } from '../../core/investigations/alertLogon';
import { LOGONS_WINDOW } from '../../core/investigations/hostLogons';
import { alertLogonFrame } from '../../frames/alertLogon';
import { focusParameters } from '../parameters/focus';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const alertLogonKind = defineKind({
  kind: 'alertLogon',
  group: 'Logons',
  label: 'Logon of the alert',
  description: "The logon that opened the alert's session, in words",
  parameters: focusParameters(LOGONS_WINDOW),
  run: async (parameters, context, refId) => [
    frameOf(alertLogonFrame, await findAlertLogon(parameters, context), refId),
  ],
});
