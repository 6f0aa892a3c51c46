import { tableOf } from '../../../test/builders/alert';
import { type Cell } from '../table';
import { defenderLogons } from './defenderLogons';

const row: Readonly<Record<string, Cell>> = {
  DeviceName: 'ws-1.corp.example',
  TimeGenerated: 5,
  ActionType: 'LogonSuccess',
  AccountDomain: 'corp',
  AccountName: 'jo',
  AccountSid: 'S-1-5-21-1-2-3-1001',
  LogonType: 'RemoteInteractive',
  LogonId: 31,
  InitiatingProcessFolderPath: 'c:\\windows\\system32\\lsass.exe',
  InitiatingProcessFileName: 'lsass.exe',
  InitiatingProcessId: 712,
  InitiatingProcessAccountDomain: 'nt authority',
  InitiatingProcessAccountName: 'system',
  InitiatingProcessAccountSid: 'S-1-5-18',
  RemoteIP: '192.0.2.7',
  RemoteDeviceName: 'WS-9',
  Protocol: 'Negotiate',
};

const read = (given: Readonly<Record<string, Cell>>) => defenderLogons.read(tableOf([{ ...row, ...given }])).logons[0]!;

describe('reading the logons of Defender', () => {
  it('maps the columns of a logon', () => {
    expect(read({})).toEqual({
      row: 0,
      host: 'ws-1.corp.example',
      time: 5,
      outcome: 'success',
      logonType: 10,
      accountName: 'jo',
      accountDomain: 'corp',
      accountSid: 'S-1-5-21-1-2-3-1001',
      logonId: '0x1f',
      subjectAccount: 'nt authority\\system',
      subjectSid: 'S-1-5-18',
      subjectLogonId: '',
      processPath: 'c:\\windows\\system32\\lsass.exe',
      processPid: 712,
      logonProcess: '',
      authenticationPackage: 'Negotiate',
      sourceAddress: '192.0.2.7',
      sourceHost: 'WS-9',
      status: '',
      subStatus: '',
      failureReason: '',
    });
  });

  it('tells why a logon failed, and takes "-" for nothing', () => {
    const failed = { ActionType: 'LogonFailed', FailureReason: 'InvalidUserNameOrPassword', LogonId: null };
    expect(read({ ...failed, RemoteIP: '-' })).toMatchObject({
      outcome: 'failure',
      failureReason: 'InvalidUserNameOrPassword',
      logonId: '',
      sourceAddress: '',
    });
  });

  it.each([
    ['Interactive', 2],
    ['Network', 3],
    ['CachedInteractive', 11],
    ['Unknown', null],
  ])('the logon type %s is number %s of Windows', (LogonType, number) => {
    expect(read({ LogonType }).logonType).toBe(number);
  });
});
