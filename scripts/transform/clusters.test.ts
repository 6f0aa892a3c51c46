import { clustersBy } from './clusters';

const clusters = clustersBy((commandLine) => commandLine.replace(/\d+/g, '#'));

const start = (NewProcessName: string, CommandLine: string, TimeGenerated: unknown) => ({
  NewProcessName: `C:\\${NewProcessName}`,
  CommandLine,
  SubjectLogonId: '0x1f',
  TimeGenerated,
});
const STARTS = [
  start('acme.exe', 'acme /1', '2026-03-10T08:00:02.1234561Z'),
  start('zoo.exe', 'zoo "a" "b" "c"', '2026-03-10T08:00:05Z'),
  start('came.exe', 'came /2', '2026-03-10T08:00:02.1234567Z'),
  start('acme.exe', 'acme /33', '2026-03-10 08:00:00'),
];

describe('the transform clusters', () => {
  it('clusters starts of processes as the notebook does, and gives times as they were written', () => {
    expect(clusters.run(STARTS, {})).toEqual({
      labels: [0, -1, 0, 0],
      clusters: [
        {
          id: 0,
          size: 3,
          row: 0,
          first: '2026-03-10 08:00:00',
          last: '2026-03-10T08:00:02.1234567Z',
          processes: ['acme.exe', 'came.exe'],
        },
      ],
    });
  });

  it('clusters by pattern and by shape', () => {
    expect(clusters.run(STARTS, { mode: 'pattern' })).toMatchObject({ labels: [0, -1, -1, 0] });
    expect(clusters.run(STARTS, { mode: 'shape' })).toMatchObject({ labels: [0, -1, -1, 0] });
    expect(clusters.run(STARTS, { mode: 'shape', 'min-points': '1' })).toMatchObject({ labels: [0, 1, 2, 0] });
  });

  it('clusters any rows by their numeric columns', () => {
    const rows = [
      { x: '0', y: 0 },
      { x: '3', y: 4 },
      { x: '100', y: 0 },
    ];
    expect(clusters.run(rows, { features: 'x,y', scale: 'none', eps: '5' })).toEqual({
      labels: [0, 0, -1],
      clusters: [{ id: 0, size: 2, row: 0, first: null, last: null, processes: [] }],
    });
    expect(clusters.run(rows, { features: 'x', scale: 'standard', eps: '1' })).toMatchObject({ labels: [0, 0, -1] });
  });

  it('clusters logons', () => {
    const rows = [5, 2, 5].map((LogonType, at) => ({
      Account: 'CORP\\jo',
      LogonType: String(LogonType),
      TimeGenerated: at,
    }));
    expect(clusters.run(rows, { features: 'AccountNum,LogonType' })).toMatchObject({
      labels: [0, -1, 0],
      clusters: [{ first: '1970-01-01T00:00:00.000Z', last: '1970-01-01T00:00:00.002Z' }],
    });
  });

  it.each([
    [{ feature: 'x' }, 'There is no option --feature. Known are --mode, --features, --scale, --eps, --min-points.'],
    [{ mode: 'k-means' }, '--mode must be dbscan or pattern or shape, got "k-means".'],
    [{ scale: 'L2' }, '--scale must be l2 or none or standard, got "L2".'],
    [{ eps: 'far' }, '--eps must be a number, got "far".'],
    [{ 'min-points': '0' }, 'minPoints must be a whole number from 1 up, got 0'],
    [{ features: 'pathScore,' }, '--features must be names between commas, got "pathScore,".'],
    [{ features: 'pathScores' }, 'The rows have no column pathScores, and it is no feature.'],
    [{ features: 'AccountNum' }, 'The rows have no column Account, which AccountNum is made of.'],
    [{ features: 'CommandLine' }, 'CommandLine must be a number in every row, got "acme /1".'],
  ])('refuses %j', (options: Readonly<Record<string, string>>, message) => {
    expect(() => clusters.run(STARTS, options)).toThrow(message);
  });

  it('has nothing to say of no rows', () => {
    expect(clusters.run([], {})).toEqual({ labels: [], clusters: [] });
  });
});
