import { tableOf } from '../../../test/builders/alert';
import { type Cell } from '../table';
import { asimLogons } from './asimLogons';

const logon: Readonly<Record<string, Cell>> = {
  TimeGenerated: 5,
  EventType: 'Logon',
  EventResult: 'Success',
  EventSubType: 'RemoteInteractive',
  DvcHostname: 'DC-1',
  DvcOs: 'Windows',
  TargetHostname: 'WS-1',
  TargetUsername: 'CORP\\jo',
  TargetUserId: 'S-1-5-21-1-2-3-1001',
  TargetUserIdType: 'SID',
  TargetSessionId: '31',
  ActorUsername: 'CORP\\WS-1$',
  ActorUserId: 'S-1-5-18',
  ActorUserIdType: 'SID',
  ActorSessionId: '999',
  ActingAppId: '712',
  ActingAppName: 'C:\\Windows\\System32\\lsass.exe',
  ActingAppType: 'Process',
  LogonProtocol: 'NTLM',
  SrcIpAddr: '192.0.2.7',
  SrcHostname: 'WS-9',
};

const read = (given: Readonly<Record<string, Cell>>) => asimLogons.read(tableOf([{ ...logon, ...given }]));

describe('reading the logons of ASIM', () => {
  it('maps the columns of a logon; the target is the system logged on to, not the one that reported it', () => {
    expect(read({}).logons).toEqual([
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
        processPath: 'C:\\Windows\\System32\\lsass.exe',
        processPid: 712,
        logonProcess: '',
        authenticationPackage: 'NTLM',
        sourceAddress: '192.0.2.7',
        sourceHost: 'WS-9',
        status: '',
        subStatus: '',
        failureReason: '',
      },
    ]);
    expect(read({ TargetHostname: '' }).logons[0]!.host).toBe('DC-1');
  });

  it('tells why a logon failed, and of no type of Windows where ASIM has another', () => {
    const failed = { EventResult: 'Failure', EventResultDetails: 'Incorrect password', EventSubType: 'AssumeRole' };
    expect(read(failed).logons[0]).toMatchObject({
      outcome: 'failure',
      failureReason: 'Incorrect password',
      logonType: null,
    });
  });

  it('takes ids and applications only for what they are said to be', () => {
    const other = { TargetUserIdType: 'UID', ActingAppType: 'Service', TargetUsername: 'jo@corp.example' };
    expect(read(other).logons[0]).toMatchObject({
      accountSid: '',
      processPath: '',
      processPid: null,
      accountName: 'jo@corp.example',
      accountDomain: '',
    });
  });

  it('reads the ends of sessions', () => {
    expect(read({ EventType: 'Logoff' })).toEqual({
      logons: [],
      logoffs: [{ host: 'WS-1', logonId: '0x1f', time: 5 }],
    });
  });
});
