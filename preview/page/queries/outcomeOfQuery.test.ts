import { LoadingState } from '@grafana/schema';
import type { DataFrame, DataQueryError, PanelData, QueryResultMetaNotice, TimeRange } from '@grafana/data';
import { dataOfQuery, errorText, errorsOfQuery, noticesOfQuery } from './outcomeOfQuery';

function frame(refId: string, notices?: QueryResultMetaNotice[]): DataFrame {
  return { refId, length: 0, fields: [], meta: { notices } };
}

function results(series: DataFrame[], errors?: DataQueryError[]): PanelData {
  const state = errors ? LoadingState.Error : LoadingState.Done;
  return { state, series, errors, error: errors?.[0], timeRange: {} as TimeRange };
}

describe('the data of one query', () => {
  it('is its own frames', () => {
    expect(dataOfQuery(results([frame('A'), frame('B')]), 'B').series).toEqual([frame('B')]);
  });

  it('is no error when only another query failed', () => {
    const all = results([frame('A')], [{ refId: 'B', message: 'broken' }]);
    expect(dataOfQuery(all, 'A')).toMatchObject({ state: LoadingState.Done, error: undefined, errors: undefined });
    expect(dataOfQuery(all, 'B')).toMatchObject({ state: LoadingState.Error, error: { message: 'broken' } });
  });

  it('stays loading while it loads', () => {
    expect(dataOfQuery({ ...results([]), state: LoadingState.Loading }, 'A').state).toBe(LoadingState.Loading);
  });
});

it('an error without a query belongs to each', () => {
  const all = results([], [{ message: 'down' }]);
  expect([errorsOfQuery(all, 'A'), errorsOfQuery(all, 'B')]).toEqual([[{ message: 'down' }], [{ message: 'down' }]]);
});

it('finds an error that is told in the old way', () => {
  expect(errorsOfQuery({ ...results([]), error: { message: 'old' } }, 'A')).toEqual([{ message: 'old' }]);
});

it('tells each notice once', () => {
  const cut: QueryResultMetaNotice = { severity: 'warning', text: 'cut' };
  const all = results([frame('A', [cut]), frame('A', [{ ...cut }]), frame('B', [{ severity: 'info', text: 'other' }])]);
  expect(noticesOfQuery(all, 'A')).toEqual([cut]);
});

it.each<[DataQueryError, string]>([
  [{ message: 'm', data: { message: 'd' } }, 'm'],
  [{ data: { message: 'd' }, statusText: 's' }, 'd'],
  [{ statusText: 's' }, 's'],
  [{}, 'Unknown error'],
])('tells %j as %s', (error, text) => {
  expect(errorText(error)).toBe(text);
});
