import { tableOf } from '../../../test/builders/alert';
import { securityEventLogons } from './securityEventLogons';

const read = (given: Readonly<Record<string, string | number>>) =>
  securityEventLogons.read(tableOf([{ Computer: 'WS-1', TimeGenerated: 5, ...given }]));

const logon = {
  LogonType: 10,
  TargetUserName: 'jo',
  TargetDomainName: 'CORP',
  TargetUserSid: 'S-1-5-21-1-2-3-1001',
  TargetLogonId: '0x1f',
  SubjectUserName: 'WS-1$',
  SubjectDomainName: 'CORP',
  SubjectUserSid: 'S-1-5-18',
  SubjectLogonId: '0x3e7',
  ProcessName: 'C:\\Windows\\System32\\svchost.exe',
  ProcessId: '0x2c8',
  LogonProcessName: 'User32 ',
  AuthenticationPackageName: 'Negotiate',
  IpAddress: '192.0.2.7',
  WorkstationName: 'WS-9',
};

describe('reading the logons of SecurityEvent', () => {
  it('maps the columns of a logon', () => {
    expect(read({ EventID: 4624, ...logon })).toEqual({
      logons: [
        {
          row: 0,
          host: 'WS-1',
          time: 5,
          outcome: 'success',
          logonType: 10,
          accountName: 'jo',
          accountDomain: 'CORP',
          accountSid: 'S-1-5-21-1-2-3-1001',
          logonId: '0x1f',
          subjectAccount: 'CORP\\WS-1$',
          subjectSid: 'S-1-5-18',
          subjectLogonId: '0x3e7',
          processPath: 'C:\\Windows\\System32\\svchost.exe',
          processPid: 712,
          logonProcess: 'User32',
          authenticationPackage: 'Negotiate',
          sourceAddress: '192.0.2.7',
          sourceHost: 'WS-9',
          status: '',
          subStatus: '',
          failureReason: '',
        },
      ],
      logoffs: [],
    });
  });

  it('tells what a failed logon says of its failure, and takes "-" for nothing', () => {
    const failure = { Status: '0xc000006d', SubStatus: '0xc000006a', FailureReason: '%%2313' };
    const nobody = { SubjectUserName: '-', SubjectDomainName: '-', ProcessName: '-', ProcessId: '0x0', IpAddress: '-' };
    expect(read({ EventID: 4625, ...logon, ...failure, ...nobody }).logons).toEqual([
      expect.objectContaining({
        outcome: 'failure',
        status: '0xc000006d',
        subStatus: '0xc000006a',
        failureReason: '%%2313',
        subjectAccount: '',
        processPath: '',
        processPid: null,
        sourceAddress: '',
      }),
    ]);
  });

  it.each([4634, 4647])('reads the end of a session from event %i', (EventID) => {
    expect(read({ EventID, TargetLogonId: '0x1f' })).toEqual({
      logons: [],
      logoffs: [{ host: 'WS-1', logonId: '0x1f', time: 5 }],
    });
  });

  it('passes over other events', () => {
    expect(read({ EventID: 4688 })).toEqual({ logons: [], logoffs: [] });
  });
});
