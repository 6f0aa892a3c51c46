import { type ClusteredProcess } from '../../src/core/cluster/processClusters';

/** A process as clusters see it, with everything that a test does not care about filled in. */
export const clusteredProcess = (given: Partial<ClusteredProcess>): ClusteredProcess => ({
  key: 'k',
  path: 'C:\\a.exe',
  commandLine: 'a',
  subjectLogonId: '0x1f',
  start: 0,
  pid: 1,
  user: 'jo',
  ...given,
});
