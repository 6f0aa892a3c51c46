import { type LogonEvent } from '../../src/core/logons/activity';
import { type CsvRow } from '../csvTable';
import { clock } from './processLog';

/** A successful logon with everything that a test does not care about filled in; `at` is a time of day. */
export function logon({ at, ...given }: Partial<LogonEvent> & { readonly at?: string }): LogonEvent {
  return {
    row: 0,
    host: 'WS-1',
    time: at === undefined ? null : clock(at),
    outcome: 'success',
    logonType: 2,
    accountName: 'lena',
    accountDomain: 'CORP',
    accountSid: 'S-1-5-21-1-2-3-1104',
    logonId: '0x1a2b3',
    subjectAccount: 'CORP\\WS-1$',
    subjectSid: 'S-1-5-18',
    subjectLogonId: '0x3e7',
    processPath: 'C:\\Windows\\System32\\winlogon.exe',
    processPid: 612,
    logonProcess: 'User32',
    authenticationPackage: 'Negotiate',
    sourceAddress: '',
    sourceHost: '',
    status: '',
    subStatus: '',
    failureReason: '',
    ...given,
  };
}

/** A failed logon: a wrong password from another computer, unless said otherwise. */
export function failedLogon(given: Parameters<typeof logon>[0]): LogonEvent {
  return logon({
    outcome: 'failure',
    logonType: 3,
    logonId: '',
    accountSid: 'S-1-0-0',
    sourceAddress: '10.0.0.9',
    status: '0xc000006d',
    subStatus: '0xc000006a',
    failureReason: '%%2313',
    ...given,
  });
}

/** The logons of an exported table, for tests that do not go through a schema. */
export function logonsOfCsv(rows: readonly CsvRow[]): readonly LogonEvent[] {
  return rows.map((row, index) => {
    const text = (name: string): string => (row[name] === '-' ? '' : (row[name] ?? '').trim());
    return logon({
      row: index,
      host: text('Computer'),
      time: Date.parse(text('TimeGenerated')),
      outcome: text('EventID') === '4625' ? 'failure' : 'success',
      logonType: Number(text('LogonType')),
      accountName: text('TargetUserName'),
      accountDomain: text('TargetDomainName'),
      accountSid: text('TargetUserSid'),
      logonId: text('TargetLogonId'),
      subjectAccount: [text('SubjectDomainName'), text('SubjectUserName')].filter((part) => part !== '').join('\\'),
      subjectSid: text('SubjectUserSid'),
      subjectLogonId: '',
      processPath: '',
      processPid: null,
      logonProcess: text('LogonProcessName'),
      authenticationPackage: text('AuthenticationPackageName'),
      sourceAddress: text('IpAddress'),
      sourceHost: text('WorkstationName'),
      status: text('Status'),
    });
  });
}
