import { hostsOf } from '../../core/alerts/subject';
import { findAlert } from '../../core/investigations/alert';
import { optionsFrame } from '../../frames/options';
import { alertParameter } from '../parameters/text';
import { defineKind } from './kind';

export const hostOptionsKind = defineKind({
  kind: 'hostOptions',
  group: 'Choices of variables',
  label: 'Hosts of an alert',
  description: 'For a variable that holds a host',
  parameters: { alert: alertParameter },
  async run({ alert: id }, context, refId) {
    const { alert } = await findAlert(id, context);
    const hosts = alert === undefined ? [] : hostsOf(alert);
    const options = hosts.map((host) => ({ text: host, value: host }));
    return [optionsFrame.write(options, { refId })];
  },
});
