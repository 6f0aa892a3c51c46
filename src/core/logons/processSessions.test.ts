import { logon } from '../../../test/builders/logons';
import { clock, creation } from '../../../test/builders/processLog';
import { processSessions } from './processSessions';

const ran = (at: string | null, subjectLogonId: string, targetLogonId = '0x0', host = 'WS-1') =>
  creation({ host, start: at === null ? null : clock(at), subjectLogonId, targetLogonId });

describe('sessions of processes', () => {
  it('join processes to the logon that opened their session', () => {
    const opened = logon({ row: 4, at: '08:00:00' });
    const off = { host: 'WS-1', logonId: '0x1a2b3', time: clock('10:00:00') };
    const processes = [ran('09:00:00', '0x1A2B3'), ran('08:00:01', '0x3e7', '0x1a2b3'), ran('08:30:00', '0x1a2b3')];
    expect(processSessions(processes, { logons: [opened], logoffs: [off] })).toEqual([
      {
        host: 'WS-1',
        logonId: '0x1a2b3',
        systemSession: '',
        logon: opened,
        end: clock('10:00:00'),
        processes: 3,
        first: clock('08:00:01'),
        last: clock('09:00:00'),
      },
    ]);
  });

  it('are two where a reboot lets the id be used again', () => {
    const logons = [logon({ row: 0, at: '08:00:00' }), logon({ row: 1, at: '12:00:00' })];
    const processes = [ran('13:00:00', '0x1a2b3'), ran('09:00:00', '0x1a2b3')];
    expect(processSessions(processes, { logons, logoffs: [] }).map(({ logon: by }) => by!.row)).toEqual([0, 1]);
  });

  it('have no logon where none precedes the process', () => {
    const logons = [logon({ at: '12:00:00' })];
    expect(processSessions([ran('11:59:59', '0x1a2b3')], { logons, logoffs: [] })).toMatchObject([{ logon: null }]);
  });

  it('are one for the system, whatever services start in it', () => {
    const logons = [logon({ at: '08:00:00', logonId: '0x3e7' }), logon({ row: 1, at: '09:00:00', logonId: '0x3e7' })];
    const processes = [ran('08:30:00', '0x3e7'), ran('09:30:00', '0x3e7'), ran(null, '0x3e7')];
    expect(processSessions(processes, { logons, logoffs: [] })).toMatchObject([
      { systemSession: 'Local System', logon: null, processes: 3, first: clock('08:30:00'), last: clock('09:30:00') },
    ]);
  });

  it('keep hosts apart and leave out processes without a session', () => {
    const processes = [
      ran('08:00:00', '0x1', '0x0', 'WS-2'),
      ran('08:00:00', '0x1'),
      ran('08:00:00', ''),
      ran(null, '0x0'),
    ];
    expect(processSessions(processes, { logons: [], logoffs: [] }).map(({ host }) => host)).toEqual(['WS-2', 'WS-1']);
  });
});
