import fc from 'fast-check';
import { entityText, parseEntities } from './entities';

const summary = (json: unknown) => {
  const set = parseEntities(typeof json === 'string' ? json : JSON.stringify(json));
  return { entities: set.entities.map(({ id, type }) => `${id}:${type}`), problems: set.problems };
};

describe('reading entities', () => {
  it('follows references between entities', () => {
    const set = parseEntities(
      JSON.stringify([
        { $id: '1', HostName: 'ws-1', Type: 'host' },
        { $id: '2', Name: 'cmd.exe', Type: 'file' },
        { $id: '3', ProcessId: '0x10', ImageFile: { $ref: '2' }, Host: { $ref: '1' }, Type: 'process' },
      ])
    );
    const [process] = set.ofType('process');
    expect(entityText(set.related(process!, 'Host'), 'HostName')).toBe('ws-1');
    expect(entityText(set.related(process!, 'ImageFile'), 'Name')).toBe('cmd.exe');
    expect(set.related(process!, 'ParentProcess')).toBeUndefined();
  });

  it('takes entities that are defined inside others', () => {
    const set = parseEntities(
      JSON.stringify([{ $id: '1', Type: 'process', ImageFile: { $id: '2', Type: 'file', Name: 'a.exe' } }])
    );
    expect(set.entities.map(({ type }) => type)).toEqual(['process', 'file']);
    expect(entityText(set.related(set.entities[0]!, 'ImageFile'), 'Name')).toBe('a.exe');
  });

  it('takes lists of entities, by reference and in place', () => {
    const set = parseEntities(
      JSON.stringify([
        { $id: '1', Type: 'filehash', Value: 'a' },
        { $id: '2', Type: 'file', FileHashes: [{ $ref: '1' }, { Type: 'filehash', Value: 'b' }], Tags: ['x', 1] },
      ])
    );
    const [file] = set.ofType('file');
    expect(set.relatedAll(file!, 'FileHashes').map((hash) => entityText(hash, 'Value'))).toEqual(['a', 'b']);
    expect(entityText(file, 'Tags')).toBe('["x",1]');
  });

  it('bears any depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(parseEntities(`[${deep}]`).problems).toEqual([
      'An entity of this alert is not an object but (nested too deeply to show).',
    ]);
    expect(entityText(parseEntities(`[{"Type":"host","X":${deep}}]`).entities[0], 'X')).toMatch(/too deeply/);
  });

  it.each([
    ['nothing', '', { entities: [], problems: [] }],
    ['text that is not JSON', '{oops', { entities: [], problems: ['The Entities of this alert are not valid JSON.'] }],
    ['a single object', { $id: '1', Type: 'Host' }, { entities: ['1:host'], problems: [] }],
    [
      'a type with dashes',
      [{ $id: '1', Type: 'host-logon-session' }],
      { entities: ['1:hostlogonsession'], problems: [] },
    ],
    ['no type', [{ $id: '1' }], { entities: ['1:unknown'], problems: [] }],
    [
      'a circle',
      [
        { $id: '1', Type: 'a', X: { $ref: '2' } },
        { $id: '2', Type: 'b', X: { $ref: '1' } },
      ],
      { entities: ['1:a', '2:b'], problems: [] },
    ],
    ['a null', [null], { entities: [], problems: ['An entity of this alert is not an object but null.'] }],
    ['an array in an array', [[1]], { entities: [], problems: ['An entity of this alert is not an object but [1].'] }],
  ])('%s', (_, json, expected) => {
    expect(summary(json)).toEqual(expected);
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void parseEntities(JSON.stringify(json))));
    fc.assert(fc.property(fc.string(), (text) => void parseEntities(text)));
  });
});
