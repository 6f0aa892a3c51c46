import { hostsOf } from '../../core/alerts/subject';
import { findAlert } from '../../core/investigations/alert';
import { findAlerts } from '../../core/investigations/alerts';
import { optionsFrame } from '../../frames/options';
import { alertParameter } from '../parameters/text';
import { optionsOf } from './optionsOf';
import { defineKind } from './kind';

export const hostOptionsKind = defineKind({
  kind: 'hostOptions',
  group: 'Choices of variables',
  label: 'Hosts',
  description: 'For a variable that holds a host: those of an alert, else those of all alerts of the time range',
  parameters: { alert: alertParameter },
  async run({ alert: id }, context, refId) {
    if (id === '') {
      const { rows } = await findAlerts(context);
      return [optionsFrame.write(optionsOf(rows.map(({ Host }) => Host)), { refId })];
    }
    const { alert } = await findAlert(id, context);
    const hosts = alert === undefined ? [] : hostsOf(alert);
    return [
      optionsFrame.write(
        hosts.map((host) => ({ text: host, value: host })),
        { refId }
      ),
    ];
  },
});
