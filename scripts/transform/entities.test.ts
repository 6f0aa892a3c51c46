import { entities } from './entities';

const ALERT = {
  SystemAlertId: 'a1',
  AlertName: 'Odd start',
  Severity: 'High',
  StartTimeUtc: '2026-03-10 08:00:00',
  Entities: JSON.stringify([
    { $id: '1', Type: 'host', HostName: 'WS-1' },
    { $id: '2', Type: 'process', ProcessId: '0x10', Host: { $ref: '1' } },
  ]),
};

describe('the transform entities', () => {
  it('gives the alert, what it names, and what those say of each other', () => {
    expect(entities.run([ALERT], {})).toEqual({
      nodes: [
        {
          id: 'alert:a1',
          type: 'alert',
          title: 'Odd start',
          properties: { StartTime: '2026-03-10T08:00:00.000Z' },
        },
        expect.objectContaining({ type: 'host', title: 'WS-1' }),
        expect.objectContaining({ type: 'process' }),
      ],
      edges: expect.arrayContaining([
        expect.objectContaining({ source: 'alert:a1', relation: 'on host' }),
        expect.objectContaining({ source: 'entity:a1#1', target: 'host:ws-1', relation: 'on host' }),
      ]) as unknown,
      problems: [],
    });
  });

  it('takes entities as JSON lines hold them, and merges those of several alerts', () => {
    const second = { ...ALERT, SystemAlertId: 'a2', Entities: [{ $id: '1', Type: 'host', HostName: 'ws-1' }] };
    const { nodes } = entities.run([ALERT, second], {}) as { readonly nodes: ReadonlyArray<{ readonly type: string }> };
    expect(nodes.map(({ type }) => type)).toEqual(['alert', 'alert', 'host', 'process']);
  });

  it('tells what it cannot read, and refuses rows that are no alerts', () => {
    expect(entities.run([{ SystemAlertId: 'a', Entities: '{' }], {})).toMatchObject({
      problems: [expect.any(String)],
    });
    expect(() => entities.run([{ EventID: 4688 }], {})).toThrow('no column Entities');
  });
});
