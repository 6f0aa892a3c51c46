import { type IconName } from '@grafana/data';
import { parseEntities } from './entities';
import { ENTITY_GROUPS } from './entityGroups';
import { ENTITY_KINDS, kindOf, relationOf, shownProperties } from './entityKinds';

/** Title and keys of the last of some entities. */
function told(...entities: readonly object[]) {
  const set = parseEntities(JSON.stringify(entities));
  const entity = set.entities.at(-1)!;
  return { title: kindOf(entity).title(entity, set), keys: kindOf(entity).keys(entity, set) };
}

const host = { $id: 'h', Type: 'host', HostName: 'WS-1' };
const Host = { $ref: 'h' };

describe('what an entity is called', () => {
  it.each([
    ['WS-1', [host]],
    ['CORP\\jo', [{ Type: 'account', Name: 'jo', NTDomain: 'CORP' }]],
    ['jo@corp.example', [{ Type: 'account', Name: 'jo', UPNSuffix: 'corp.example' }]],
    ['c:\\temp\\a.exe', [{ Type: 'file', Directory: 'c:\\temp', Name: 'a.exe' }]],
    [
      'c:\\temp\\a.exe [4156]',
      [
        { $id: 'f', Type: 'file', Directory: 'c:\\temp', Name: 'a.exe' },
        { Type: 'process', ProcessId: '0x103c', ImageFile: { $ref: 'f' } },
      ],
    ],
    ['a -x [PID unknown]', [{ Type: 'process', CommandLine: 'a -x' }]],
    ['0xfaac27', [{ Type: 'host-logon-session', SessionId: '0xfaac27' }]],
    ['HKEY_USERS\\Run', [{ Type: 'registry-key', Hive: 'HKEY_USERS', Key: 'Run' }]],
    ['vm', [{ Type: 'azure-resource', ResourceId: '/subscriptions/1/virtualMachines/vm' }]],
    ['', [{ Type: 'process' }]],
  ])('%s', (title, entities) => {
    expect(told(...entities).title).toBe(title);
  });
});

describe('what makes two entities one', () => {
  const same = (...pairs: ReadonlyArray<readonly object[]>): boolean => {
    const [one, other] = pairs.map((entities) => told(...entities).keys);
    return one!.some((key) => other!.includes(key));
  };

  it('is the name of a host, short or qualified, in any case; never a part of an address', () => {
    expect(same([host], [{ Type: 'host', HostName: 'ws-1.corp.example' }])).toBe(true);
    expect(same([{ Type: 'host', HostName: '10.0.0.1' }], [{ Type: 'host', HostName: '10.0.0.2' }])).toBe(false);
  });

  it('is the identifier of an account or its name in its domain', () => {
    const [Sid, named] = ['S-1-5-21-1-2-3-1001', { Type: 'account', Name: 'jo', NTDomain: 'CORP' }];
    expect(same([{ Type: 'account', Sid }], [{ ...named, Sid }])).toBe(true);
    expect(same([{ ...named, Sid }], [{ ...named, Name: 'JO' }])).toBe(true);
    expect(same([named], [{ ...named, NTDomain: 'OTHER' }])).toBe(false);
    expect(told({ Type: 'account', Name: 'jo' }).keys).toEqual([]);
  });

  it('is the host as well for the accounts that every machine has', () => {
    const system = { Type: 'account', Name: 'SYSTEM', NTDomain: 'NT AUTHORITY', Sid: 'S-1-5-18', Host };
    expect(same([host, system], [host, system])).toBe(true);
    expect(same([host, system], [{ ...host, HostName: 'WS-2' }, system])).toBe(false);
  });

  it('is the path of a file, without case on Windows only', () => {
    const file = (Directory: string, Name: string) => [{ Type: 'file', Directory, Name }];
    expect(same(file('c:\\Temp', 'A.exe'), file('C:\\temp\\', 'a.exe'))).toBe(true);
    expect(same(file('/tmp', 'A'), file('/tmp', 'a'))).toBe(false);
    expect(told({ Type: 'file', Name: 'a.exe' }).keys).toEqual([]);
  });

  it('is host, pid and creation time of a process; else path, command line and pid', () => {
    const process = { Type: 'process', ProcessId: '0x10', CreationTimeUtc: '2026-03-10T08:00:00Z', Host };
    expect(same([host, process], [host, { ...process, ProcessId: '16' }])).toBe(true);
    expect(same([host, process], [host, { ...process, CreationTimeUtc: '2026-03-10T08:00:01Z' }])).toBe(false);
    const image = { $id: 'f', Type: 'file', Directory: 'c:\\', Name: 'a.exe' };
    const timeless = { Type: 'process', CommandLine: 'a', ImageFile: { $ref: 'f' }, Host };
    expect(same([host, image, timeless], [host, image, timeless])).toBe(true);
    expect(same([host, image, timeless], [host, image, { ...timeless, CommandLine: 'b' }])).toBe(false);
  });

  it('keeps several logon sessions apart', () => {
    const session = { Type: 'host-logon-session', SessionId: '0x1', Host };
    expect(same([host, session], [host, session])).toBe(true);
    expect(same([host, session], [host, { ...session, SessionId: '0x2' }])).toBe(false);
    expect(told({ Type: 'host-logon-session', SessionId: '0x1' }).keys).toEqual([]);
  });
});

it('shows everything of an entity whose type is not known, and names it by its type', () => {
  const [entity] = parseEntities('[{"Type":"new-thing","Name":"x","Size":3,"Owner":{"$ref":"1"}}]').entities;
  expect(kindOf(entity!).label).toBe('newthing');
  expect(shownProperties(entity!)).toEqual([
    ['Name', 'x'],
    ['Size', '3'],
  ]);
  expect(relationOf(entity!, 'RunBy')).toBe('run by');
});

it('knows no kind of the object prototype', () => {
  expect(kindOf(parseEntities('[{"Type":"constructor"}]').entities[0]!).group).toBe('other');
});

it('uses groups, colours and icons that exist', () => {
  // The type checker holds the icons against Grafana's.
  const icons: readonly IconName[] = Object.values(ENTITY_GROUPS).map(({ icon }) => icon);
  expect(icons).not.toHaveLength(0);
  expect(Object.values(ENTITY_KINDS).filter(({ group }) => !(group in ENTITY_GROUPS))).toEqual([]);
});
