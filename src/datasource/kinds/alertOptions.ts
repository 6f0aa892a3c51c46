import { findAlerts } from '../../core/investigations/alerts';
import { optionsFrame } from '../../frames/options';
import { defineKind } from './kind';

const minuteOf = (time: number | null): string =>
  time === null ? '' : new Date(time).toISOString().slice(0, 16).replace('T', ' ');

export const alertOptionsKind = defineKind({
  kind: 'alertOptions',
  group: 'Choices of variables',
  label: 'Alerts',
  description: 'For a variable that holds an alert',
  parameters: {},
  async run(_, context, refId) {
    const { rows } = await findAlerts(context);
    const options = rows.map(({ SystemAlertId, AlertSeverity, AlertName, Host, TimeGenerated }) => ({
      text: [minuteOf(TimeGenerated), AlertSeverity, AlertName, Host].filter((part) => part !== '').join(' · '),
      value: SystemAlertId,
    }));
    return [optionsFrame.write(options, { refId })];
  },
});
