import { type ClusteredProcess } from '../cluster/processClusters';
import { processVariability } from './processVariability';

const start = (key: string, name: string, commandLine: string, subjectLogonId = '0x3e7'): ClusteredProcess => ({
  key,
  path: `C:\\${name}`,
  commandLine,
  subjectLogonId,
  start: 5,
  pid: 1,
  user: 'jo',
});

describe('the variability of processes', () => {
  const quiet = Array.from({ length: 9 }, (_, at) => start(`q${at}`, 'cmd.exe', 'cmd /c'));
  const odd = start('odd', 'cmd.exe', 'cmd /c "a | b | c | d"', '0x1f');
  const processes = [...quiet, odd, start('n', 'Net.exe', 'net use')];

  it('is summed up by process name, upper case first', () => {
    const { boxes } = processVariability(processes, 'commandlineTokensFull', { bySession: false });
    expect(
      boxes.map(({ group, subgroup, n, median, outlierCount }) => ({ group, subgroup, n, median, outlierCount }))
    ).toEqual([
      { group: 'Net.exe', subgroup: '', n: 1, median: 1, outlierCount: 0 },
      { group: 'cmd.exe', subgroup: '', n: 10, median: 2, outlierCount: 1 },
    ]);
  });

  it('names the process behind each outlier', () => {
    const { outliers } = processVariability(processes, 'commandlineTokensFull', { bySession: false });
    expect(outliers).toEqual([
      {
        measure: 'commandlineTokensFull',
        group: 'cmd.exe',
        subgroup: '',
        value: 14,
        TimeGenerated: 5,
        commandLine: odd.commandLine,
        path: 'C:\\cmd.exe',
        user: 'jo',
        key: 'odd',
      },
    ]);
  });

  it('tells the sessions of the system from others', () => {
    const { boxes } = processVariability(processes, 'pathLogScore', { bySession: true });
    expect(boxes.map(({ group, subgroup, n }) => `${group} ${subgroup} ${n}`)).toEqual([
      'Net.exe system 1',
      'cmd.exe other 1',
      'cmd.exe system 9',
    ]);
  });

  it('is empty for a host without processes', () => {
    expect(processVariability([], 'pathScore', { bySession: true })).toEqual({ boxes: [], outliers: [] });
  });
});
