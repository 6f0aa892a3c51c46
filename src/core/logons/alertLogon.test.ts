import { failedLogon, logon } from '../../../test/builders/logons';
import { clock } from '../../../test/builders/processLog';
import { alertLogonFrame } from '../../frames/alertLogon';
import { describeAlertLogon, type SoughtLogon } from './alertLogon';
import { type LogonEvent, type Logoff } from './activity';

const sought = (given: Partial<SoughtLogon> = {}): SoughtLogon => ({
  host: 'WS-1',
  logonId: '0x1A2B3',
  account: 'CORP\\lena',
  time: clock('08:12:00'),
  ...given,
});
const told = (given: Partial<SoughtLogon>, logons: readonly LogonEvent[], logoffs: readonly Logoff[] = []) =>
  describeAlertLogon(sought(given), { logons, logoffs });
const valuesOf = ({ rows }: ReturnType<typeof told>) =>
  Object.fromEntries(rows.map(({ property, value }) => [property, value]));

describe("the logon of an alert's session", () => {
  const opened = logon({ at: '08:00:00', sourceAddress: '10.0.0.9', sourceHost: 'WS-7', logonType: 10 });

  it('is told in one sentence', () => {
    expect(told({}, [opened])).toMatchObject({
      outcome: 'found',
      summary:
        'CORP\\lena logged on by Remote Desktop (type 10) at 2026-03-10 08:00:00.000 UTC, from 10.0.0.9 (WS-7), 12 min before the alert.',
    });
  });

  it('follows in properties, in reading order', () => {
    const found = told({}, [opened], [{ host: 'WS-1', logonId: '0x1a2b3', time: clock('09:30:00') }]);
    expect(found.rows.map(({ property, value }) => `${property}: ${value}`)).toEqual([
      `Logon: ${found.summary}`,
      'Account: lena',
      'Domain: CORP',
      'Time: 2026-03-10 08:00:00.000 UTC',
      'Logon type: 10: RemoteInteractive. Remote Desktop or another terminal session.',
      'SID: S-1-5-21-1-2-3-1104: An account or group of a domain or of one host',
      'Session: 0x1a2b3',
      'Asked for by: CORP\\WS-1$',
      'Subject SID: S-1-5-18: Local System: the operating system and its services',
      'Subject session: 0x3e7: Local System',
      'Process: C:\\Windows\\System32\\winlogon.exe',
      'Process ID: 612 (0x264)',
      'Authentication: Negotiate, by User32',
      'Source address: 10.0.0.9',
      'Source host: WS-7',
      'Host: WS-1',
      'End: 2026-03-10 09:30:00.000 UTC, after 1 h 30 min',
    ]);
  });

  it('is the last one at or before the alert', () => {
    const found = told({}, [opened, logon({ at: '08:12:00', accountName: 'mia' }), logon({ at: '08:13:00' })]);
    expect(valuesOf(found)['Account']).toBe('mia');
    expect(found.summary).toContain('0 ms before the alert');
  });

  it('is else the nearest, and then said to come after the alert', () => {
    expect(told({}, [logon({ at: '08:20:00' }), logon({ at: '08:15:00' })]).summary).toMatch(
      /08:15:00\.000 UTC, 3 min after the alert\.$/
    );
  });

  it('says where the alert names another account, but not where only the domain is written otherwise', () => {
    expect(valuesOf(told({ account: 'mia' }, [opened]))['Alert account']).toBe('mia: not the one that logged on');
    for (const account of ['corp.example\\LENA', 'lena', 'lena@corp.example', '']) {
      expect(valuesOf(told({ account }, [opened]))).not.toHaveProperty('Alert account');
    }
  });

  it('comes from the host itself where it did', () => {
    expect(told({}, [logon({ at: '08:00:00', sourceAddress: '127.0.0.1' })]).summary).toContain(
      ', from the host itself,'
    );
  });

  it('says so where no logoff was logged', () => {
    expect(valuesOf(told({}, [opened]))['End']).toBe('No logoff was logged in the time that was searched');
  });

  it.each([
    ['0x3E7', "The alert's session 0x3e7 is that of the system itself, as Local System: no logon opens it."],
    ['0x3e4', "The alert's session 0x3e4 is that of the system itself, as Network Service: no logon opens it."],
    ['-1', "The alert's session -1 is that of the system itself: no logon opens it."],
  ])('is none for the system session %s, even where services start in it', (logonId, summary) => {
    expect(told({ logonId }, [logon({ at: '08:00:00', logonType: 5, logonId })])).toMatchObject({
      outcome: 'system',
      summary,
    });
  });

  it('says why it was not found and what to try', () => {
    const none = told({}, [
      logon({ at: '08:00:00', host: 'WS-2' }),
      failedLogon({ at: '08:01:00', logonId: '0x1a2b3' }),
    ]);
    expect(none).toMatchObject({
      outcome: 'missing',
      summary: 'No logon opened the session 0x1a2b3 of WS-1 in the time that was searched.',
    });
    expect(valuesOf(none)['What to try']).toMatch(/retains.*Widen the window.*4624/);
  });

  it.each(['', '-', '0x0'])('says that the alert names no session when it holds "%s"', (logonId) => {
    expect(told({ logonId }, [opened])).toMatchObject({
      outcome: 'missing',
      summary: 'The alert names no logon session.',
    });
  });

  it('is the rows of the frame "alertLogon"', () => {
    const { rows } = told({}, [opened]);
    expect(alertLogonFrame.read(alertLogonFrame.write(rows))).toMatchObject({
      ok: true,
      value: { length: rows.length },
    });
  });

  it('is told without a time, and without one of the alert', () => {
    expect(told({ time: null }, [opened]).summary).toMatch(/from 10\.0\.0\.9 \(WS-7\)\.$/);
    expect(told({}, [logon({})]).summary).toBe('CORP\\lena logged on interactively (type 2).');
  });
});
