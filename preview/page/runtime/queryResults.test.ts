import { DataTopic, LoadingState } from '@grafana/schema';
import type {
  DataFrame,
  DataQuery,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  DateTime,
  PanelData,
} from '@grafana/data';
import { firstValueFrom, map, of, timer, toArray } from 'rxjs';
import { queryResults, runnableTargets } from './queryResults';

function frame(refId: string, value: number, meta?: DataFrame['meta']): DataFrame {
  return { refId, meta, length: 1, fields: [{ name: 'v', type: 'number', config: {}, values: [value] }] } as DataFrame;
}

function request(targets: DataQuery[] = [{ refId: 'A' }]): DataQueryRequest {
  const now = {} as DateTime;
  const range = { from: now, to: now, raw: { from: 'now-1h', to: 'now' } };
  const rest = { requestId: '1', interval: '1s', intervalMs: 1000, scopedVars: {}, timezone: 'utc', startTime: 0 };
  return { ...rest, range, targets, app: 'dashboard' };
}

async function results(query: DataSourceApi['query']): Promise<PanelData[]> {
  const errorOf = (problem: unknown) => ({ message: `mapped ${String(problem)}` });
  return firstValueFrom(queryResults(request(), query, errorOf).pipe(toArray()));
}

function values({ series }: PanelData): unknown[] {
  return series.flatMap(({ fields }) => fields.flatMap((field) => field.values as unknown[]));
}

describe('queryResults', () => {
  it('sends a query once, also when it answers at once', async () => {
    let sent = 0;
    const [only, ...more] = await results(() => {
      sent += 1;
      return of({ data: [frame('A', 1)] });
    });
    expect([sent, only?.state, more]).toEqual([1, LoadingState.Done, []]);
  });

  it('says that it loads when nothing came for a while', async () => {
    const shown = await results(() => timer(300).pipe(map(() => ({ data: [frame('A', 1)] }))));
    expect(shown.map(({ state }) => state)).toEqual([LoadingState.Loading, LoadingState.Done]);
  });

  it('replaces packets of the same key and keeps those of others', async () => {
    const packets: DataQueryResponse[] = [
      { key: 'a', data: [frame('A', 1)], state: LoadingState.Streaming },
      { key: 'b', data: [frame('B', 2)], state: LoadingState.Streaming },
      { key: 'a', data: [frame('A', 3)], state: LoadingState.Done },
    ];
    const shown = await results(() => of(...packets));
    expect(shown.map((data) => [data.state, ...values(data)])).toEqual([
      [LoadingState.Streaming, 1],
      [LoadingState.Streaming, 1, 2],
      [LoadingState.Done, 3, 2],
    ]);
  });

  it('keeps the data of a packet that has errors', async () => {
    const [data] = await results(() => of({ data: [frame('A', 1)], errors: [{ message: 'half' }] }));
    expect(data).toMatchObject({
      state: LoadingState.Error,
      error: { message: 'half' },
      errors: [{ message: 'half' }],
    });
    expect(data && values(data)).toEqual([1]);
  });

  it('sets frames of annotations apart', async () => {
    const marks = frame('A', 9, { dataTopic: DataTopic.Annotations });
    const [data] = await results(() => of({ data: [frame('A', 1), marks] }));
    expect([data?.series.length, data?.annotations?.length]).toEqual([1, 1]);
  });

  it.each<[string, DataSourceApi['query']]>([
    [
      'thrown',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejected', () => Promise.reject(new Error('broken'))],
  ])('turns what is %s into an error', async (_how, query) => {
    const message = 'mapped Error: broken';
    expect(await results(query)).toMatchObject([{ state: LoadingState.Error, error: { message } }]);
  });
});

describe('runnableTargets', () => {
  it('leaves out hidden and refused targets and fills in empty ones', () => {
    const filled: DataQuery & { kind: string } = { refId: '', kind: 'alerts' };
    const source: Partial<DataSourceApi> = {
      filterQuery: ({ refId }) => refId !== 'B',
      getDefaultQuery: () => filled,
    };
    const targets = [{ refId: 'A' }, { refId: 'B' }, { refId: 'C', hide: true }, { refId: 'D', kind: 'own' }];
    expect(runnableTargets(source as DataSourceApi, request(targets))).toEqual([
      { refId: 'A', kind: 'alerts' },
      { refId: 'D', kind: 'own' },
    ]);
  });
});
