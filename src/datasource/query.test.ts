import { fillQuery } from './fillQuery';
import { upgradeQuery } from './query';
import { queryInWords } from './queryInWords';
import { templateFill } from './templateFill';

const ALL_SECTIONS = ['alert', 'subject', 'extended', 'entity'];
const AROUND = { around: 'alert', before: '60m', after: '10m' };

describe('reading a saved query', () => {
  it.each([
    ['an empty one', {}, 'alerts', {}],
    ['alerts', { kind: 'alerts', version: 1, refId: 'A' }, 'alerts', {}],
    ['an alert', { kind: 'alert', alert: '$alert' }, 'alert', { alert: '$alert', sections: ALL_SECTIONS }],
    [
      'some sections',
      { kind: 'alert', alert: 'x', sections: ['entity', 'alert'] },
      'alert',
      { alert: 'x', sections: ['alert', 'entity'] },
    ],
    [
      'a process tree',
      { kind: 'processTree', alert: 'x' },
      'processTree',
      { alert: 'x', host: '', scope: 'family', window: AROUND },
    ],
    [
      'a process tree of a host in the range of the dashboard',
      { kind: 'processTree', host: 'h', scope: 'host', window: 'dashboard' },
      'processTree',
      { alert: '', host: 'h', scope: 'host', window: 'dashboard' },
    ],
    ['KQL, of Analytics unless it says more', { kind: 'kql', kql: 'T' }, 'kql', { kql: 'T', plan: 'analytics' }],
    ['KQL of a Basic table', { kind: 'kql', kql: 'T', plan: 'basic' }, 'kql', { kql: 'T', plan: 'basic' }],
    ['a parameter of a wrong type', { kind: 'alert', alert: 5 }, 'alert', { alert: '', sections: ALL_SECTIONS }],
  ])('understands %s', (_, saved, kind, parameters) => {
    const read = upgradeQuery(saved);
    expect(read.ok && { kind: read.value.kind, parameters: read.value.parameters }).toMatchObject({ kind, parameters });
  });

  it.each([
    [null, 'The query is empty. Choose what to show.'],
    [{ kind: 'kql', kql: ' ' }, 'The KQL of this query is empty.'],
    [{ kind: 'kql', kql: 'T', plan: 'x' }, 'Table plan cannot be "x". Known are analytics, basic.'],
    [{ kind: 'nonsense' }, '"nonsense" is not a kind of query that this version of Casefile knows.'],
    [{ kind: {} }, '{} is not a kind of query that this version of Casefile knows.'],
    [{ version: 2 }, 'This query was saved by a newer Casefile (query version 2). Update the plugin.'],
    [{ version: 'x' }, 'This query was saved by a newer Casefile (query version "x"). Update the plugin.'],
    [{ kind: 'alert', sections: ['x'] }, 'Sections cannot be "x". Known are alert, subject, extended, entity.'],
    [{ kind: 'processTree', scope: 'all' }, 'Processes cannot be "all". Known are family, host.'],
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

const VALUES: Readonly<Record<string, unknown>> = {
  scope: 'host',
  sections: ['entity', 'alert'],
  levels: '2',
  on: 'true',
  severities: ['High', 'Low'],
  id: 'a-1',
  all: '*',
  nothing: '',
  logs: 'Defender',
};
const variables = templateFill(
  {
    replace: (text, _, format) =>
      text.replace(/\$\{?(\w+)\}?/g, (written, name: string) => (name in VALUES ? format(VALUES[name]) : written)),
  },
  {}
);

describe('filling in variables', () => {
  const fill = templateFill({ replace: (text) => text.replaceAll('$', 'value of ') }, {});

  it('reaches every text of a query', () => {
    const saved = {
      refId: 'A',
      kind: 'processTree',
      alert: '$alert',
      host: ' $host',
      window: { ...AROUND, before: '$b' },
    };
    expect(fillQuery(saved, fill)).toMatchObject({
      refId: 'A',
      alert: 'value of alert',
      host: 'value of host',
      window: { before: 'value of b', after: '10m' },
    });
  });

  it.each<[string, object, string, unknown]>([
    ['a choice', { kind: 'processTree', scope: '$scope' }, 'scope', 'host'],
    ['several choices', { kind: 'alert', sections: '$sections' }, 'sections', ['alert', 'entity']],
    ['a number', { kind: 'processTree', levels: '$levels' }, 'levels', 2],
    ['a switch', { kind: 'entityGraph', related: '$on' }, 'related', true],
    ['a list', { kind: 'alerts', severity: ['$severities'] }, 'severity', ['High', 'Low']],
    ['a text', { kind: 'alert', alert: '$id' }, 'alert', 'a-1'],
    ['a filter that wants all', { kind: 'alerts', name: '$all' }, 'name', ''],
    ['a choice that wants all', { kind: 'alert', sections: '$all' }, 'sections', ALL_SECTIONS],
    ['a number that is not set', { kind: 'processTree', levels: '$nothing' }, 'levels', null],
    ['a choice of logs', { kind: 'hostLogons', schema: '$logs' }, 'schema', 'Defender'],
    [
      'a duration',
      { kind: 'processes', window: { ...AROUND, before: '${levels}h' } },
      'window',
      { ...AROUND, before: '2h' },
    ],
    ['KQL', { kind: 'kql', kql: 'T | where A in ($severities)' }, 'kql', 'T | where A in ("High", "Low")'],
  ])('reads %s from a variable', (_, saved, name, value) => {
    expect(fillQuery({ refId: 'A', ...saved }, variables)).toMatchObject({ [name]: value });
  });

  it('refuses a value that a parameter cannot take when it is filled in, and a variable that never was', async () => {
    const saved = { refId: 'A', kind: 'processTree', scope: '$id' };
    const read = upgradeQuery(saved);
    if (!read.ok) {
      throw new Error(read.error);
    }
    expect(() => read.value.fill(variables)).toThrow('Processes cannot be "a-1". Known are family, host.');
    const nobody = { range: { from: 0, to: 1 }, ask: () => Promise.reject(new Error('was asked')) };
    await expect(read.value.run(nobody)).rejects.toThrow('Processes cannot be "$id". Known are family, host.');
    expect(fillQuery(saved, variables)).toBe(saved);
  });

  it('leaves a query as it is that cannot be read', () => {
    const saved = { refId: 'A', kind: 'nonsense', alert: '$alert' };
    expect(fillQuery(saved, fill)).toBe(saved);
  });
});

it('says in a line what a query asks', () => {
  expect(queryInWords({ refId: 'A', kind: 'processTree', ...{ host: 'WS-1' } })).toBe('Process tree · WS-1');
  expect(queryInWords({ refId: 'A' })).toBe('Alerts');
  expect(queryInWords({ refId: 'A', kind: 'nonsense' })).toBe('Unknown query');
});
