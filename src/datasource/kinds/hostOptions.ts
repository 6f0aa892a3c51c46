import { hostsOf } from '../../core/alerts/subject';
import { findAlert } from '../../core/investigations/alert';
import { findAlerts } from '../../core/investigations/alerts';
import { optionsFrame } from '../../frames/options';
import { alertParameter, searchParameter } from '../parameters/text';
import { optionsOf } from './optionsOf';
import { defineKind } from './kind';

export const hostOptionsKind = defineKind({
  kind: 'hostOptions',
  group: 'Choices of variables',
  label: 'Hosts',
  description: 'For a variable that holds a host: those of an alert, else those of all alerts of the time range',
  parameters: { alert: alertParameter, search: searchParameter },
  async run({ alert: id, search }, context, refId) {
    if (id === '') {
      const { rows } = await findAlerts(context);
      const hosts = rows.map(({ Host }) => Host);
      return [optionsFrame.write(optionsOf(hosts, search), { refId })];
    }
    const { alert } = await findAlert(id, context);
    // In the order of the alert, its main host first: a variable without a value takes the first.
    const hosts = (alert === undefined ? [] : hostsOf(alert)).filter((host) =>
      host.toLowerCase().includes(search.toLowerCase())
    );
    return [
      optionsFrame.write(
        hosts.map((host) => ({ text: host, value: host })),
        { refId }
      ),
    ];
  },
});
