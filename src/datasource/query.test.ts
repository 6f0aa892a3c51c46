import { interpolate, upgradeQuery } from './query';

describe('reading a saved query', () => {
  it.each([
    ['an empty one', {}, { kind: 'alerts' }],
    ['alerts', { kind: 'alerts', version: 1, refId: 'A' }, { kind: 'alerts' }],
    [
      'an alert',
      { kind: 'alert', alert: '$alert' },
      { kind: 'alert', alert: '$alert', sections: ['alert', 'subject', 'extended', 'entity'] },
    ],
    [
      'some sections',
      { kind: 'alert', alert: 'x', sections: ['entity', 'alert'] },
      { kind: 'alert', alert: 'x', sections: ['alert', 'entity'] },
    ],
    [
      'a process tree',
      { kind: 'processTree', alert: 'x' },
      {
        kind: 'processTree',
        alert: 'x',
        host: '',
        scope: 'family',
        window: { around: 'alert', before: '60m', after: '10m' },
      },
    ],
    [
      'a process tree of a host in the range of the dashboard',
      { kind: 'processTree', host: 'h', scope: 'host', window: 'dashboard' },
      { kind: 'processTree', alert: '', host: 'h', scope: 'host', window: 'dashboard' },
    ],
    ['KQL', { kind: 'kql', kql: 'T | count' }, { kind: 'kql', kql: 'T | count' }],
    [
      'parameters of a wrong type',
      { kind: 'alert', alert: 5 },
      { kind: 'alert', alert: '', sections: ['alert', 'subject', 'extended', 'entity'] },
    ],
  ])('understands %s', (_, saved, expected) => {
    expect(upgradeQuery(saved)).toEqual({ ok: true, value: expected });
  });

  it.each([
    [null, 'The query is empty. Choose what to show.'],
    [{ kind: 'kql', kql: ' ' }, 'The KQL of this query is empty.'],
    [{ kind: 'nonsense' }, '"nonsense" is not a kind of query that this version of Casefile knows.'],
    [{ kind: {} }, '{} is not a kind of query that this version of Casefile knows.'],
    [{ version: 2 }, 'This query was saved by a newer Casefile (query version 2). Update the plugin.'],
    [{ version: 'x' }, 'This query was saved by a newer Casefile (query version "x"). Update the plugin.'],
    [
      { kind: 'alert', sections: ['x'] },
      '"x" is not a section of an alert. Known are alert, subject, extended, entity.',
    ],
    [
      { kind: 'processTree', window: 5 },
      'The window of a query is "dashboard", or {"around": "alert", "before": "60m", "after": "10m"}.',
    ],
    [
      { kind: 'processTree', window: { around: 'alert', before: 'soon' } },
      '"soon" is not a duration. Write a number and s, m, h or d, as in 60m or 5d.',
    ],
  ])('refuses %j with a sentence', (saved, sentence) => {
    expect(upgradeQuery(saved)).toEqual({ ok: false, error: sentence });
  });
});

it('puts variables into every text of a process tree', () => {
  const investigation = upgradeQuery({ kind: 'processTree', alert: '$alert', host: '$host' });
  expect(investigation.ok && interpolate(investigation.value, (text) => `<${text}>`)).toMatchObject({
    alert: '<$alert>',
    host: '<$host>',
    window: { before: '<60m>', after: '<10m>' },
  });
});

it('leaves free KQL as it is: a value must not become code', () => {
  const investigation = upgradeQuery({ kind: 'kql', kql: 'T | where H == "$host"' });
  expect(investigation.ok && interpolate(investigation.value, () => 'x')).toEqual({
    kind: 'kql',
    kql: 'T | where H == "$host"',
  });
});
