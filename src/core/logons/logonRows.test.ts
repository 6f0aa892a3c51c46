import { failedLogon, logon } from '../../../test/builders/logons';
import { clock } from '../../../test/builders/processLog';
import { logonsFrame } from '../../frames/logons';
import { logonRows } from './logonRows';

describe('rows of logons', () => {
  const activity = {
    logons: [
      logon({ row: 0, logonId: '0x9' }),
      failedLogon({ row: 1, at: '09:00:00' }),
      logon({ row: 2, at: '08:00:00', logonId: '0x1A2B3', logonProcess: 'User32 ' }),
      logon({ row: 3, at: '08:00:00', logonType: 5, logonId: '0x3e7', accountSid: 'S-1-5-18' }),
    ],
    logoffs: [{ host: 'WS-1', logonId: '0x1a2b3', time: clock('10:00:00') }],
  };
  const rows = logonRows(activity);

  it('are in order of time, ties as logged, those without a time last', () => {
    expect(rows.map(({ logonId, outcome }) => `${outcome} ${logonId}`)).toEqual([
      'success 0x1a2b3',
      'success 0x3e7',
      'failure ',
      'success 0x9',
    ]);
    expect(activity.logons[0]!.row).toBe(0);
  });

  it('say everything of a session in words and codes', () => {
    expect(rows[0]).toEqual({
      time: clock('08:00:00'),
      end: clock('10:00:00'),
      outcome: 'success',
      logonType: 2,
      logonTypeName: 'Interactive',
      account: 'CORP\\lena',
      accountSid: 'S-1-5-21-1-2-3-1104',
      sidMeaning: 'An account or group of a domain or of one host',
      logonId: '0x1a2b3',
      systemSession: '',
      subjectAccount: 'CORP\\WS-1$',
      subjectLogonId: '0x3e7',
      processName: 'winlogon.exe',
      processPath: 'C:\\Windows\\System32\\winlogon.exe',
      processPid: 612,
      authenticationPackage: 'Negotiate',
      logonProcess: 'User32',
      sourceAddress: '',
      sourceHost: '',
      status: '',
      subStatus: '',
      reason: '',
      suggests: '',
      host: 'WS-1',
    });
  });

  it('name the system where the session is its own', () => {
    expect(rows[1]).toMatchObject({ systemSession: 'Local System', end: null });
  });

  it('give the reason of a failure and what it suggests, and no end', () => {
    expect(rows[2]).toMatchObject({
      reason: 'Wrong password for an account that exists (0xc000006a)',
      suggests: 'Many in a row suggest password guessing; one password over many accounts is spraying.',
      end: null,
    });
  });

  it('are the rows of the frame "logons"', () => {
    expect(logonsFrame.read(logonsFrame.write(rows))).toMatchObject({ ok: true, value: { length: 4 } });
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(logonsFrame.schema));
  });
});
