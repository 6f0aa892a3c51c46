import { clock, creation, drawLog } from '../../../test/builders/processLog';
import { type Creator, type ProcessActivity } from './activity';
import { linkProcesses, NONE } from './link';

const linksOf = (activity: ProcessActivity) => {
  const { parents, certainties } = linkProcesses(activity);
  return certainties.map((certainty, index) => [parents[index] === NONE ? null : parents[index], certainty]);
};

describe('linking processes', () => {
  it('matches a parent by pid and image name', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100
  08:00:01 whoami.exe 200`);
    expect(linksOf(log)).toEqual([
      [null, 'missing'],
      [0, 'matched'],
    ]);
  });

  it('takes the latest holder of a reused pid that carries the right image', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100
08:01:00 cmd.exe 100
  08:01:05 whoami.exe 200`);
    expect(linksOf(log)[2]).toEqual([1, 'matched']);
  });

  it('does not link to an earlier holder once the pid has been reused by another image', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100
08:01:00 notepad.exe 100
- cmd.exe 100
  08:02:00 whoami.exe 200`);
    expect(linksOf(log)[2]).toEqual([null, 'inferred']);
  });

  it('never links to a process that starts later, as a plain pid map would', () => {
    const log = drawLog(`
- powershell.exe 100
  08:00:00 calc.exe 200
08:00:05 powershell.exe 100`);
    expect(linksOf(log)[0]).toEqual([null, 'inferred']);
  });

  it('does not link to a process that has exited', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100 exit 08:00:10
  08:05:00 whoami.exe 200`);
    expect(linksOf(log)[1]).toEqual([null, 'inferred']);
  });

  it('allows two seconds for an exit that was stamped early', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100 exit 08:00:10
  08:00:12 whoami.exe 200`);
    expect(linksOf(log)[1]).toEqual([0, 'matched']);
  });

  it('gives an exit to the process that was running, not to the one that follows on its pid', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100 exit 08:00:10
08:00:11 cmd.exe 100
  08:00:20 whoami.exe 200`);
    expect(linksOf(log)[2]).toEqual([1, 'matched']);
  });

  it('keeps the exit that a process had when an unlogged holder of its pid exits later', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100 exit 08:00:10
  08:03:00 whoami.exe 200`);
    const later = { host: 'WS-1', pid: 100, path: 'C:\\Windows\\cmd.exe', time: clock('08:05:00') };
    expect(linksOf({ ...log, exited: [...log.exited, later] })[1]).toEqual([null, 'inferred']);
  });

  it('breaks ties in time by the order of the log', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100
  08:00:00 whoami.exe 200`);
    expect(linksOf(log)[1]).toEqual([0, 'matched']);
  });

  it('breaks ties the other way in a log that is written newest first', () => {
    const { created } = drawLog(`
08:00:00 cmd.exe 100
  08:00:00 whoami.exe 200
08:00:09 notepad.exe 300
08:00:10 notepad.exe 301`);
    const newestFirst = [...created].reverse();
    expect(linksOf({ created: newestFirst, exited: [], booted: [] })[2]).toEqual([3, 'matched']);
  });

  it('goes by the record numbers of the log where every event has one', () => {
    const [parent, child] = drawLog(`
08:00:00 cmd.exe 100
  08:00:00 whoami.exe 200`).created;
    const swapped = [
      { ...child!, logPosition: 10 },
      { ...parent!, logPosition: 9 },
    ];
    expect(linksOf({ created: swapped, exited: [], booted: [] })[0]).toEqual([1, 'matched']);
  });

  it('links by pid alone, and says so, when the event names no parent image', () => {
    const log = {
      created: [
        creation({ pid: 100, path: 'C:\\cmd.exe', start: clock('08:00:00') }),
        creation({ row: 1, pid: 200, path: 'C:\\whoami.exe', start: clock('08:00:01'), parentPid: 100 }),
      ],
      exited: [],
      booted: [],
    };
    expect(linksOf(log)[1]).toEqual([0, 'pid']);
  });

  it('calls a parent of more than a week before less than matched', () => {
    const log = {
      created: [
        creation({ pid: 100, path: 'C:\\svchost.exe', start: clock('08:00:00') - 8 * 86_400_000 }),
        creation({
          row: 1,
          pid: 200,
          path: 'C:\\a.exe',
          start: clock('08:00:00'),
          parentPid: 100,
          parentPath: 'C:\\svchost.exe',
        }),
      ],
      exited: [],
      booted: [],
    };
    expect(linksOf(log)[1]).toEqual([0, 'pid']);
  });

  it('prefers an id that the log promises to be unique to everything else', () => {
    const log = {
      created: [
        creation({ pid: 100, path: 'C:\\cmd.exe', start: clock('08:00:00'), uniqueId: '{a}' }),
        creation({ row: 1, pid: 100, path: 'C:\\cmd.exe', start: clock('08:00:01'), uniqueId: '{b}' }),
        creation({
          row: 2,
          pid: 200,
          start: clock('08:00:02'),
          parentPid: 100,
          parentPath: 'C:\\cmd.exe',
          parentUniqueId: '{a}',
        }),
      ],
      exited: [],
      booted: [],
    };
    expect(linksOf(log)[2]).toEqual([0, 'exact']);
  });

  it('does not link to a holder of the pid that has another unique id than the one told', () => {
    const log = {
      created: [
        creation({ pid: 100, path: 'C:\\cmd.exe', start: clock('08:00:01'), uniqueId: '{b}' }),
        creation({
          row: 1,
          pid: 200,
          start: clock('08:00:02'),
          parentPid: 100,
          parentPath: 'C:\\cmd.exe',
          parentUniqueId: '{a}',
        }),
      ],
      exited: [],
      booted: [],
    };
    expect(linksOf(log)[1]).toEqual([null, 'inferred']);
  });

  it('keeps hosts apart', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100 @WS-2
  08:00:01 whoami.exe 200 @WS-1`);
    expect(linksOf(log)[1]).toEqual([null, 'inferred']);
  });

  it('compares host names without case', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100 @ws-1
  08:00:01 whoami.exe 200 @WS-1`);
    expect(linksOf(log)[1]).toEqual([0, 'matched']);
  });

  it('ends every process at a boot', () => {
    const log = drawLog(`
08:00:00 svchost.exe 100
  09:00:00 taskhost.exe 200`);
    expect(linksOf({ ...log, booted: [{ host: 'WS-1', time: clock('08:30:00') }] })[1]).toEqual([null, 'inferred']);
  });

  it('leaves a process without a time or parent alone', () => {
    const log = { created: [creation({ pid: 1, parentPid: 2 })], exited: [], booted: [] };
    expect(linksOf(log)).toEqual([[null, 'missing']]);
  });

  it('does not link to another holder of the pid than the one whose start the child tells', () => {
    const log = drawLog(`
08:00:00 cmd.exe 100
  08:05:00 whoami.exe 200`);
    const told = (start: string) => ({
      ...log,
      created: log.created.map((each, index) => (index === 0 ? each : { ...each, creator: creator(clock(start)) })),
    });
    expect(linksOf(told('08:00:00'))[1]).toEqual([0, 'matched']);
    // The log may have the time of the event where the start belongs.
    expect(linksOf(told('07:59:20'))[1]).toEqual([0, 'matched']);
    expect(linksOf(told('08:03:00'))[1]).toEqual([null, 'inferred']);
    expect(linksOf(told('07:30:00'))[1]).toEqual([null, 'inferred']);
  });
});

const creator = (start: number): Creator => ({
  start,
  commandLine: '',
  user: '',
  logonId: '',
  parentPid: null,
  parentPath: '',
  parentStart: null,
  parentUniqueId: '',
});
