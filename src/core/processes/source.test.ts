import { clock, drawLog } from '../../../test/builders/processLog';
import { buildForest } from './forest';
import { findSource, sameHost, type SoughtProcess } from './source';

const sought: SoughtProcess = {
  host: 'ws-1',
  pid: 100,
  path: 'c:\\other\\ftp.exe',
  commandLine: '',
  logonId: '',
  near: clock('08:00:30'),
};
const { nodes } = buildForest(
  drawLog(`
08:00:00 ftp.exe 100
08:00:10 powershell.exe 100
08:00:31 ftp.exe 100
08:09:00 ftp.exe 100
08:00:31 ftp.exe 100 @WS-2`)
);

describe('finding the process of an alert', () => {
  it('takes the one of that pid and image that started nearest in time', () => {
    expect(nodes[findSource(nodes, sought)!]).toMatchObject({ start: clock('08:00:31'), host: 'WS-1' });
  });

  it('prefers the logon session that the alert names', () => {
    const withSession = nodes.map((node, index) => ({ ...node, subjectLogonId: index === 0 ? '0xABC' : '' }));
    expect(findSource(withSession, { ...sought, logonId: '0xabc' })).toBe(0);
  });

  it('finds nothing when the pid held another image', () => {
    expect(findSource(nodes, { ...sought, path: 'nc.exe' })).toBeUndefined();
  });

  it('without a pid asks for image and command line', () => {
    const withCommand = nodes.map((node, index) => ({ ...node, commandLine: index === 2 ? 'ftp  -s:x' : 'ftp' }));
    expect(findSource(withCommand, { ...sought, pid: null, commandLine: 'FTP -s:x ' })).toBe(2);
    expect(findSource(withCommand, { ...sought, pid: null })).toBeUndefined();
  });
});

it.each([
  ['WS-1', 'ws-1', true],
  ['ws-1.corp.example', 'WS-1', true],
  ['ws-1.corp.example', 'ws-1.other.example', false],
  ['ws-1', 'ws-12', false],
])('host names %s and %s: same is %s', (one, other, same) => {
  expect(sameHost(one, other)).toBe(same);
});
