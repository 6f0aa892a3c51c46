import type { DataQuery } from '@grafana/schema';
import { addressOfQuery, queryOfAddress } from './exploreQuery';

describe('the query in the address of Explore', () => {
  it('is read back as it was written, without its data source', () => {
    const query: DataQuery & { kql: string } = { refId: 'A', kql: 'T | where a == "&#"', datasource: { uid: 'logs' } };
    const parameters = new URLSearchParams({ query: addressOfQuery(query) });
    expect(queryOfAddress(new URLSearchParams(parameters.toString()))).toEqual({ refId: 'A', kql: query.kql });
  });

  it('may be missing', () => {
    expect(queryOfAddress(new URLSearchParams('from=1'))).toBeUndefined();
  });

  it.each(['', '{', '[]', 'null', '"text"'])('is refused when it is %j', (text) => {
    expect(() => queryOfAddress(new URLSearchParams({ query: text }))).toThrow('no JSON object');
  });
});
