import { failedLogon, logon } from '../../../test/builders/logons';
import { clock } from '../../../test/builders/processLog';
import { type LogonEvent } from './activity';
import { Sessions } from './sessions';

const ID = '0x1a2b3';
const off = (at: string, given: { readonly host?: string; readonly logonId?: string } = {}) => ({
  host: 'WS-1',
  logonId: ID,
  time: clock(at),
  ...given,
});
const sessionsOf = (logons: readonly LogonEvent[], logoffs: ReadonlyArray<ReturnType<typeof off>> = []) =>
  new Sessions({ logons, logoffs });

describe('logon sessions', () => {
  const beforeReboot = logon({ at: '08:00:00' });
  const afterReboot = logon({ at: '12:00:00' });

  it('are told apart by time where a reboot let the id be used again', () => {
    const sessions = sessionsOf([afterReboot, beforeReboot]);
    expect(sessions.openedBefore('WS-1', ID, clock('11:59:59'))).toBe(beforeReboot);
    expect(sessions.openedBefore('WS-1', ID, clock('12:00:00'))).toBe(afterReboot);
    expect(sessions.openedBefore('WS-1', ID, clock('07:59:59'))).toBeUndefined();
  });

  it('come nearest to a time before all of them, and to none at all as the last', () => {
    const sessions = sessionsOf([afterReboot, beforeReboot]);
    expect(sessions.nearest('WS-1', ID, clock('07:00:00'))).toBe(beforeReboot);
    expect(sessions.nearest('WS-1', ID, clock('13:00:00'))).toBe(afterReboot);
    expect(sessions.nearest('WS-1', ID, null)).toBe(afterReboot);
    expect(sessions.nearest('WS-1', '0x99', null)).toBeUndefined();
  });

  it('end with the first logoff of the same host and id', () => {
    const sessions = sessionsOf(
      [beforeReboot],
      [off('09:30:00'), off('09:00:00'), off('08:10:00', { host: 'WS-2' }), off('08:20:00', { logonId: '0x1a2b4' })]
    );
    expect(sessions.endOf(beforeReboot)).toBe(clock('09:00:00'));
  });

  it('do not end with the logoff of a later session that has the same id', () => {
    const sessions = sessionsOf([beforeReboot, afterReboot], [off('12:30:00')]);
    expect([sessions.endOf(beforeReboot), sessions.endOf(afterReboot)]).toEqual([null, clock('12:30:00')]);
  });

  it('may last no time at all, as network logons do', () => {
    const sessions = sessionsOf([beforeReboot], [off('08:00:00')]);
    expect(sessions.endOf(beforeReboot)).toBe(clock('08:00:00'));
  });

  it('are found however the id and the host are written', () => {
    const sessions = sessionsOf([logon({ at: '08:00:00', host: 'ws-1.corp.example', logonId: '0x0001A2B3' })]);
    expect(sessions.openedBefore('WS-1', '107187', clock('09:00:00'))).toBeDefined();
    expect(sessions.openedBefore('ws-1.other.example', ID, clock('09:00:00'))).toBeUndefined();
  });

  it('are not opened by failed logons, nor are those of the system or of no id', () => {
    const sessions = sessionsOf([
      failedLogon({ at: '08:00:00', logonId: ID }),
      logon({ at: '08:00:00', logonId: '0x3e7' }),
      logon({ at: '08:00:00', logonId: '0x0' }),
    ]);
    expect(sessions.openedBefore('WS-1', ID, clock('09:00:00'))).toBeUndefined();
    expect(sessions.openedBefore('WS-1', '0x3e7', clock('09:00:00'))).toBeUndefined();
    expect(sessions.openedBefore('WS-1', '0x0', clock('09:00:00'))).toBeUndefined();
  });

  it('have no end where the logon has no time', () => {
    const timeless = logon({});
    const sessions = sessionsOf([timeless], [off('08:00:00')]);
    expect(sessions.endOf(timeless)).toBeNull();
    expect(sessions.nearest('WS-1', ID, clock('08:00:00'))).toBe(timeless);
  });
});
