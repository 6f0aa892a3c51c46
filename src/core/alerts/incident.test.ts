import { tableOf } from '../../../test/builders/alert';
import { readIncidents } from './incident';

it('takes the rows of an incident together, whose alerts may be gone from the workspace', () => {
  const seven = {
    IncidentTitle: 'Intrusion',
    IncidentSeverity: 'High',
    IncidentStatus: 'New',
    IncidentUrl: 'https://x',
  };
  const table = {
    length: 3,
    columns: [
      { name: 'IncidentNumber', type: 'int' as const, values: [7, 7, 8] },
      ...tableOf([
        { ...seven, IncidentAlertId: 'a', SystemAlertId: 'a', AlertName: 'One' },
        { ...seven, IncidentAlertId: 'b', SystemAlertId: null },
        { IncidentTitle: 'Other', IncidentAlertId: 'a', SystemAlertId: 'a', AlertName: 'One' },
      ]).columns,
    ],
  };
  const found = readIncidents(table).map(({ number, title, severity, status, url, alerts }) => [
    [number, title, severity, status, url],
    alerts.map(({ systemAlertId, alert }) => [systemAlertId, alert?.text('AlertName')]),
  ]);
  expect(found).toEqual([
    [
      [7, 'Intrusion', 'High', 'New', 'https://x'],
      [
        ['a', 'One'],
        ['b', undefined],
      ],
    ],
    [[8, 'Other', '', '', ''], [['a', 'One']]],
  ]);
});
