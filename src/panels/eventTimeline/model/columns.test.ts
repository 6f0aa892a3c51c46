import { alertsFrame } from '../../../frames/alerts';
import { processClustersFrame } from '../../../frames/clusters';
import { logonClustersFrame } from '../../../frames/logonClusters';
import { logonsFrame } from '../../../frames/logons';
import { processesFrame } from '../../../frames/processes';
import { processTreeFrame } from '../../../frames/processTree';
import { relatedAlertsFrame } from '../../../frames/relatedAlerts';
import { columnsOf } from './columns';

const automatic = { time: '', end: '', lane: '', level: '' };

describe('the columns of a band', () => {
  it.each([
    [alertsFrame, 'TimeGenerated', undefined, 'AlertName', 'AlertSeverity'],
    [relatedAlertsFrame, 'TimeGenerated', undefined, 'AlertName', 'AlertSeverity'],
    [processesFrame, 'start', 'end', 'processName', undefined],
    [processTreeFrame, 'start', 'end', 'processName', undefined],
    [logonsFrame, 'time', 'end', 'account', 'outcome'],
    [logonClustersFrame, 'TimeGenerated', 'LastEventTime', 'account', undefined],
    [processClustersFrame, 'TimeGenerated', 'LastEventTime', 'processName', undefined],
  ])('of our frames are known: $name', (contract, time, end, lane, level) => {
    const columns = columnsOf(contract.write([]), automatic)!;
    expect([columns.time.name, columns.end?.name, columns.lane?.name, columns.level?.name]).toEqual([
      time,
      end,
      lane,
      level,
    ]);
  });

  const foreign = {
    fields: [
      { name: 'count', type: 'number', values: [1] },
      { name: 'where', type: 'string', values: ['a'] },
      { name: 'seen', type: 'time', values: [1] },
      { name: 'gone', type: 'time', values: [2] },
    ],
  };

  it('of other frames are the first time and the first text', () => {
    const columns = columnsOf(foreign, automatic)!;
    expect([columns.time.name, columns.end, columns.lane?.name]).toEqual(['seen', undefined, 'where']);
  });

  it('are those that somebody chose, and a choice that the frame does not have is none', () => {
    const columns = columnsOf(foreign, { time: 'gone', end: 'nowhere', lane: 'count', level: 'where' })!;
    expect([columns.time.name, columns.end, columns.lane?.name, columns.level?.name]).toEqual([
      'gone',
      undefined,
      'count',
      'where',
    ]);
  });

  it('are not found without a time', () => {
    expect(columnsOf({ fields: foreign.fields.slice(0, 2) }, automatic)).toBeUndefined();
  });
});
