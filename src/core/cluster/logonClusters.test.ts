import { clusterLogons } from './logonClusters';
import { NOTEBOOK_LOGON_FEATURES } from './logonFeatures';

it('clusters logons by account and type', () => {
  const logon = (account: string, logonType: number, time: number) => ({ account, logonType, time });
  const { labels, clusters } = clusterLogons(
    [logon('CORP\\jo', 2, 5), logon('NT\\SYSTEM', 5, 9), logon('CORP\\jo', 3, 7), logon('NT\\SYSTEM', 5, 1)],
    { features: NOTEBOOK_LOGON_FEATURES, scale: 'l2', eps: 0.0001, minPoints: 2 }
  );
  expect([...labels]).toEqual([-1, 0, -1, 0]);
  expect(clusters.map(({ id, members, first, last }) => [id, [...members], first, last])).toEqual([
    [-1, [0], 5, 5],
    [-1, [2], 7, 7],
    [0, [1, 3], 1, 9],
  ]);
});
