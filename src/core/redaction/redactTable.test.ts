import { type CaseColumn, type CaseTable } from '../caseFile/caseTable';
import { finish } from '../work/pausing';
import { leaksIn } from './leaks';
import { Redactor } from './redactor';
import { redactingTables } from './redactTable';
import { Secrets } from './secrets';

const table = (name: string, columns: Readonly<Record<string, CaseColumn['values']>>): CaseTable => ({
  name,
  title: name,
  notes: [],
  columns: Object.entries(columns).map(([column, values]) => ({ name: column, kind: 'string', values })),
  length: Object.values(columns)[0]?.length ?? 0,
});

const redact = (...tables: readonly CaseTable[]): ReadonlyArray<Readonly<Record<string, CaseColumn['values']>>> => {
  const { tables: redacted, leaks } = finish(redactingTables(tables, []));
  expect(leaks).toBe(0);
  return redacted.map(({ columns }) => Object.fromEntries(columns.map(({ name, values }) => [name, values])));
};

it('learns the names of nodes of a graph by their type, and keeps ids in step', () => {
  const [nodes, edges] = redact(
    table('entityNodes', {
      id: ['host:alpha', 'account:name|carol|acme|-'],
      title: ['alpha', 'ACME\\carol'],
      type: ['host', 'account'],
      group: ['host', 'account'],
      properties: ['{"NTDomain":"ACME"}', '{"DisplayName":"Carol Doe"}'],
      detail__properties: ['NTDomain: ACME', 'DisplayName: Carol Doe'],
    }),
    table('entityEdges', { id: ['["host:alpha","x"]'], source: ['account:name|carol|acme|-'], target: ['host:alpha'] })
  );
  expect(nodes).toEqual({
    id: ['host:host-1', 'account:name|user-1|domain-1|-'],
    title: ['host-1', 'domain-1\\user-1'],
    type: ['host', 'account'],
    group: ['host', 'account'],
    properties: ['{"NTDomain":"domain-1"}', '{"DisplayName":"user-2"}'],
    detail__properties: ['NTDomain: domain-1', 'DisplayName: user-2'],
  });
  expect(edges).toEqual({
    id: ['["host:host-1","x"]'],
    source: ['account:name|user-1|domain-1|-'],
    target: ['host:host-1'],
  });
});

it('keeps how many logons each member of a cluster has', () => {
  const [clusters] = redact(
    table('logonClusters', {
      members: ['HARBOR\\maren Network (4), bob RemoteInteractive (1,234) and 2 more'],
      sources: ['192.0.2.7 (3), WS-THREE (1)'],
    })
  );
  expect(clusters).toEqual({
    members: ['domain-1\\user-1 Network (4), user-2 RemoteInteractive (1,234) and 2 more'],
    sources: ['address-1 (3), host-1 (1)'],
  });
});

it('tells hosts from accounts among what alerts name', () => {
  const [counts] = redact(table('alertEntityCounts', { name: ['alpha', 'carol'], Host: ['alpha', ''] }));
  expect(counts!['name']).toEqual(['host-1', 'user-1']);
});

it('leaves words alone that panels go by, whatever users are called', () => {
  const [tree, users] = redact(
    table('processTree', { role: ['source'], certainty: ['exact'], commandLine: ['source exact'] }),
    table('users', { user: ['source', 'exact', 'role', 'processTree'] })
  );
  expect(tree).toEqual({ role: ['source'], certainty: ['exact'], commandLine: ['user-1 user-2'] });
  expect(users!['user']).toEqual(['user-1', 'user-2', 'user-3', 'user-4']);
});

it('leaves out bytes, queries and numbers of incidents', () => {
  const [decoded, alert, incident] = redact(
    table('decodedCommandLines', {
      input_bytes: ['SUVY'],
      printable_bytes: ['49 45 58'],
      original_string: ['c2hvcnQ='],
      commandLine: ['-enc c2hvcnQ='],
    }),
    table('alert', {
      section: ['extended', 'extended', 'entity'],
      property: ['Query', 'Compromised Host', 'account'],
      value: ['T | where x', 'vm1lin', '{"Type":"account","Name":"carol"}'],
    }),
    table('incident', { IncidentNumber: [118], note: ['Incident 118 has 118 rows, carol, vm1lin'] })
  );
  expect(decoded).toEqual({
    input_bytes: [''],
    printable_bytes: [''],
    original_string: ['encoded-1'],
    commandLine: ['-enc encoded-1'],
  });
  expect(alert!['value']).toEqual(['[query left out]', 'host-1', '{"Type":"account","Name":"user-1"}']);
  expect(incident).toEqual({ IncidentNumber: [null], note: ['id-1 has 118 rows, user-1, host-1'] });
});

it('replaces names of columns too where they come from logs', () => {
  const [free, ours] = redact(table('kql', { host: ['alpha'], alpha: ['1'] }), table('processes', { alpha: ['x'] }));
  expect(Object.keys(free!)).toEqual(['host', 'host-1']);
  expect(Object.keys(ours!)).toEqual(['alpha']);
});

describe('the search for what is left', () => {
  const redactorOf = (...users: readonly string[]): Redactor => {
    const secrets = new Secrets();
    users.forEach((user) => secrets.learn('user', user));
    return new Redactor(secrets);
  };

  it.each([
    ['bob', 'hi bob'],
    ['İlker', 'İLKER'],
    ['maren.voss', 'xMAREN.VOSSx'],
  ])('finds %s in %j', (user, text) => {
    expect(leaksIn({ title: [text] }, redactorOf(user))).toBe(1);
  });

  it.each(['folder', 'cut', 'list', 'c', 'bytes', 'left', 'user-1'])(
    'does not take what %s was replaced by, or the name of a member, for it',
    (user) => {
      const redactor = redactorOf(user, 'folder');
      const text = redactor.text(`${user} C:\\folder\\x ${'x'.repeat(30_000)}`);
      expect(leaksIn({ [user]: [text, 'C:\\folder-1\\x.exe'] }, redactor)).toBe(0);
    }
  );
});
