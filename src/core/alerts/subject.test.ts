import { alertOf } from '../../../test/builders/alert';
import { subjectOf } from './subject';

const host = { $id: 'h', Type: 'host', HostName: 'WS-1', OSFamily: 'Windows' };
const file = { $id: 'f', Type: 'file', Directory: 'c:\\temp', Name: 'evil.exe' };
const account = { $id: 'a', Type: 'account', Name: 'jo', NTDomain: 'CORP', LogonId: '0x1f' };

describe('who an alert is about', () => {
  it('is told by its entities', () => {
    const process = {
      $id: 'p',
      Type: 'process',
      ProcessId: '0x10',
      CommandLine: 'evil -x',
      CreationTimeUtc: '2026-03-10T08:00:00.1234567Z',
      ImageFile: { $ref: 'f' },
      Account: { $ref: 'a' },
      Host: { $ref: 'h' },
    };
    expect(subjectOf(alertOf({ Entities: JSON.stringify([host, file, account, process]) }))).toEqual({
      host: 'WS-1',
      osFamily: 'Windows',
      account: 'CORP\\jo',
      logonId: '0x1f',
      process: {
        path: 'c:\\temp\\evil.exe',
        pid: 16,
        commandLine: 'evil -x',
        near: Date.UTC(2026, 2, 10, 8, 0, 0, 123),
      },
    });
  });

  it('is the child, not the parent that the child names', () => {
    const parent = { $id: 'p1', Type: 'process', ProcessId: '1' };
    const child = { $id: 'p2', Type: 'process', ProcessId: '2', ParentProcess: { $ref: 'p1' } };
    expect(subjectOf(alertOf({ Entities: JSON.stringify([parent, child]) })).process.pid).toBe(2);
  });

  it('takes pid and session from the extended properties when the entities lack them', () => {
    const alert = alertOf({
      Entities: JSON.stringify([host, { $id: 'p', Type: 'process', CommandLine: 'x' }]),
      ExtendedProperties: JSON.stringify({
        'Process Id': '0x103c',
        'Account Session Id': '0xfaac27',
        'Suspicious Process': 'c:\\temp\\evil.exe',
        'User Name': 'CORP\\jo',
      }),
    });
    expect(subjectOf(alert)).toMatchObject({
      logonId: '0xfaac27',
      account: 'CORP\\jo',
      process: { pid: 0x103c, path: 'c:\\temp\\evil.exe' },
    });
  });

  it('falls back to the compromised entity for the host and to the alert for the time', () => {
    const alert = alertOf({ CompromisedEntity: 'WS-9', StartTime: 1_000, TimeGenerated: 2_000 });
    expect(subjectOf(alert)).toMatchObject({
      host: 'WS-9',
      osFamily: 'unknown',
      process: { pid: null, path: '', near: 1_000 },
    });
  });

  it.each(['jo@corp.example', 'CORP\\jo', '/subscriptions/1/virtualMachines/a', 'a mailbox'])(
    'takes no host from the compromised entity %s',
    (entity) => {
      expect(subjectOf(alertOf({ CompromisedEntity: entity })).host).toBe('');
    }
  );

  it('joins Linux paths with a slash and knows Linux by them', () => {
    const linux = [
      { $id: 'f', Type: 'file', Directory: '/usr/bin', Name: 'nc' },
      { $id: 'p', Type: 'process', ProcessId: '77', ImageFile: { $ref: 'f' } },
    ];
    expect(subjectOf(alertOf({ Entities: JSON.stringify(linux) }))).toMatchObject({
      osFamily: 'Linux',
      process: { path: '/usr/bin/nc', pid: 77 },
    });
  });
});
