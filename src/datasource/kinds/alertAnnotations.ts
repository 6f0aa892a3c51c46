import { alertTime } from '../../core/alerts/alert';
import { subjectOf } from '../../core/alerts/subject';
import { findAlert } from '../../core/investigations/alert';
import { findAlerts } from '../../core/investigations/alerts';
import { sameHost } from '../../core/processes/source';
import { annotationsFrame } from '../../frames/annotations';
import { alertParameter, textParameter } from '../parameters/text';
import { defineKind } from './kind';

export const alertAnnotationsKind = defineKind({
  kind: 'alertAnnotations',
  group: 'Alerts',
  label: 'Alerts as annotations',
  description: 'Marks on time axes: one alert, those of a host, or all of the time range',
  parameters: {
    alert: alertParameter,
    host: textParameter('Host', 'Only alerts that are about this host; empty for all', '$host'),
  },
  async run({ alert: id, host }, context, refId) {
    if (id !== '') {
      const { alert } = await findAlert(id, context);
      const rows =
        alert === undefined
          ? []
          : [
              {
                time: alertTime(alert),
                timeEnd: alert.endTime,
                title: alert.text('AlertName'),
                text: [subjectOf(alert).host, alert.text('Description')].filter((part) => part !== '').join(': '),
                tags: tagsOf(alert.text('AlertSeverity'), alert.text('Tactics')),
                id: alert.systemAlertId,
              },
            ];
      return [annotationsFrame.write(rows, { refId })];
    }
    const { rows, notices } = await findAlerts(context);
    const shown = host === '' ? rows : rows.filter((row) => sameHost(row.Host, host));
    return [
      annotationsFrame.write(
        shown.map(({ TimeGenerated, AlertName, AlertSeverity, Host, Account, Tactics, SystemAlertId }) => ({
          time: TimeGenerated,
          timeEnd: null,
          title: AlertName,
          text: [Host, Account].filter((part) => part !== '').join(', '),
          tags: tagsOf(AlertSeverity, Tactics),
          id: SystemAlertId,
        })),
        { refId, notices }
      ),
    ];
  },
});

const tagsOf = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(',');
