import { BUNDLED_DASHBOARDS } from './bundledDashboards';
import { pointTo } from './pointTo';

const TYPE = 'casefile-loganalytics-datasource';

it('points every reference to our data source at another one, and no other', () => {
  const part = { a: [{ datasource: { type: TYPE, uid: 'one' } }, { datasource: { type: 'prometheus', uid: 'one' } }] };
  expect(pointTo(part, 'two')).toEqual({
    a: [{ datasource: { type: TYPE, uid: 'two' } }, { datasource: { type: 'prometheus', uid: 'one' } }],
  });
});

it.each(BUNDLED_DASHBOARDS.map((dashboard) => [dashboard.uid, dashboard] as const))(
  '%s asks nothing of the data source that it was made with',
  (_, dashboard) => {
    const uids = (text: string): ReadonlySet<string> =>
      new Set([...text.matchAll(new RegExp(`"type":"${TYPE}","uid":"([^"]*)"`, 'g'))].map(([, uid]) => uid!));
    expect(uids(JSON.stringify(dashboard))).toEqual(new Set(['casefile-loganalytics']));
    expect(uids(JSON.stringify(pointTo(dashboard, 'other')))).toEqual(new Set(['other']));
  }
);
