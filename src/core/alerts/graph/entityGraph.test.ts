import fc from 'fast-check';
import { alertOf } from '../../../../test/builders/alert';
import { alertNodeId, buildEntityGraph } from './entityGraph';

const alert = (id: string, entities: unknown) => alertOf({ SystemAlertId: id, Entities: JSON.stringify(entities) });
/** Edges as "source relation target", by titles. */
function drawn(...alerts: ReadonlyArray<ReturnType<typeof alert>>) {
  const graph = buildEntityGraph(alerts);
  const titles = new Map(graph.entities.map(({ id, title }) => [id, title]));
  const edges = graph.edges.map(
    ({ source, relation, target }) => `${titles.get(source) ?? source} ${relation} ${titles.get(target)}`
  );
  return { nodes: graph.entities.map(({ title }) => title), edges, problems: graph.problems };
}

const host = { $id: '1', Type: 'host', HostName: 'WS-1' };
const account = { $id: '2', Type: 'account', Name: 'jo', NTDomain: 'CORP', Host: { $ref: '1' } };
const image = { $id: '3', Type: 'file', Directory: 'c:\\', Name: 'a.exe' };
const process = {
  $id: '4',
  Type: 'process',
  ProcessId: '0x10',
  CreationTimeUtc: '2026-03-10T08:00:00Z',
  ImageFile: { $ref: '3' },
  Account: { $ref: '2' },
  Host: { $ref: '1' },
};

describe('the entities of an alert', () => {
  it('hang on each other where they can, and on the alert otherwise; hosts on both', () => {
    expect(drawn(alert('A', [host, account, image, process])).edges).toEqual([
      'alert:A on host WS-1',
      'alert:A names c:\\a.exe [16]',
      'CORP\\jo on host WS-1',
      'c:\\a.exe [16] image c:\\a.exe',
      'c:\\a.exe [16] runs as CORP\\jo',
      'c:\\a.exe [16] on host WS-1',
    ]);
  });

  it('are reached from the alert even when they name each other in a circle', () => {
    const circle = [
      { $id: '1', Type: 'process', ProcessId: '1', ParentProcess: { $ref: '2' } },
      { $id: '2', Type: 'process', ProcessId: '2', ParentProcess: { $ref: '1' } },
      { $id: '3', Type: 'process', ProcessId: '3', ParentProcess: { $ref: '3' } },
    ];
    expect(drawn(alert('A', circle)).edges).toEqual([
      'alert:A names [3]',
      'alert:A names [1]',
      '[1] parent [2]',
      '[2] parent [1]',
    ]);
  });

  it('leave out what is not there, and say so', () => {
    const { edges, problems } = drawn(alert('A', [{ $id: '1', Type: 'account', Name: 'jo', Host: { $ref: '9' } }]));
    expect(edges).toEqual(['alert:A names jo']);
    expect(problems).toEqual(['Host of the account jo names an entity "9" that alert A does not hold.']);
  });

  it('keep logon sessions apart', () => {
    const session = (id: string) => ({ Type: 'host-logon-session', SessionId: id, Host: { $ref: '1' } });
    expect(drawn(alert('A', [host, session('0x1'), session('0x2'), session('0x2')])).nodes).toEqual([
      'WS-1',
      '0x1',
      '0x2',
    ]);
  });
});

describe('the entities of several alerts', () => {
  it('are one where they share a key, over any chain', () => {
    const sid = 'S-1-5-21-1-2-3-1001';
    const graph = buildEntityGraph([
      alert('A', [{ Type: 'account', Sid: sid }]),
      alert('B', [{ Type: 'account', Name: 'jo', NTDomain: 'corp' }]),
      alert('C', [{ Type: 'account', Name: 'jo', NTDomain: 'CORP', Sid: sid }]),
    ]);
    expect(graph.entities).toHaveLength(1);
    expect(graph.entities[0]!.alerts).toEqual(['A', 'B', 'C']);
    expect(graph.edges.map(({ source }) => source)).toEqual(['A', 'B', 'C'].map(alertNodeId));
  });

  it('say each value of a property once', () => {
    const version = (OSVersion: string) => [{ Type: 'host', HostName: 'a', OSVersion }];
    const graph = buildEntityGraph([alert('A', version('1')), alert('B', version('2')), alert('C', version('1'))]);
    expect(graph.entities[0]!.properties.get('OSVersion')).toEqual(['1', '2']);
  });
});

/** Entities with every sort of reference among them, and to nowhere. */
const id = fc.integer({ min: 0, max: 8 }).map(String);
const entity = fc.record(
  {
    $id: id,
    Type: fc.constantFrom('host', 'process', 'account', 'host-logon-session', 'odd', 'file'),
    HostName: fc.constantFrom('a', 'A', 'b'),
    Host: fc.record({ $ref: id }),
    ParentProcess: fc.record({ $ref: id }),
    FileHashes: fc.array(fc.record({ $ref: id })),
    ProcessId: fc.constantFrom('1', '0x1', 'x'),
  },
  { requiredKeys: ['Type'] }
);
const anyEntities = fc.oneof(fc.array(fc.oneof(entity, fc.jsonValue()), { maxLength: 12 }), fc.jsonValue());

it('draws a graph of any JSON: edges between nodes that exist, each entity reached from its alert', () => {
  fc.assert(
    fc.property(anyEntities, anyEntities, (one, other) => {
      const { entities, edges } = buildEntityGraph([alert('A', one), alert('B', other)]);
      const ids = new Set(['A', 'B'].map(alertNodeId));
      entities.forEach((node) => ids.add(node.id));
      expect(ids.size).toBe(entities.length + 2);
      expect(edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
      const reached = new Set(['A', 'B'].map(alertNodeId));
      for (const start of reached) {
        edges.filter(({ source }) => source === start).forEach(({ target }) => reached.add(target));
      }
      expect(reached.size).toBe(ids.size);
    })
  );
});

it('draws 500 entities that all name each other', () => {
  const Files = Array.from({ length: 500 }, (_, index) => ({ $ref: String(index) }));
  const many = Files.map(({ $ref }) => ({ $id: $ref, Type: 'malware', Name: $ref, Files }));
  const { entities, edges } = buildEntityGraph([alert('A', many)]);
  expect(entities).toHaveLength(500);
  expect(edges).toHaveLength(500 * 499 + 1);
});
