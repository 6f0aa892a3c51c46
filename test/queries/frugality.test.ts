import { type DataQueryRequest, type DataQueryResponse, LoadingState } from '@grafana/data';
import { lastValueFrom } from 'rxjs';
import { BackendService } from '../../preview/page/runtime/BackendService';
import { InvestigationDataSource } from '../../src/datasource/InvestigationDataSource';
import { type CasefileQuery } from '../../src/datasource/query';
import { type RunningWorkspace, startWorkspace } from '../../workspace/startWorkspace';
import { openServiceGate, type ServiceGate } from './serviceGate';
import { SAMPLE_SUBJECT } from './sampleSubject';

// Grafana's runtime wants a page; the preview's HTTP service behaves as its own.
jest.mock('@grafana/runtime', () => {
  const backend = new BackendService(1);
  return { getBackendSrv: () => backend, getTemplateSrv: () => ({ replace: (text: string) => text }) };
});

let workspace: RunningWorkspace;
let gate: ServiceGate;
let source: InvestigationDataSource;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
beforeEach(async () => {
  gate = await openServiceGate(workspace.url);
  source = new InvestigationDataSource({ url: gate.url, jsonData: {} } as ConstructorParameters<
    typeof InvestigationDataSource
  >[0]);
});
afterEach(() => gate.close());
afterAll(() => workspace.close());

const NOON = Date.UTC(2026, 2, 10, 12);

/** What a panel of a dashboard asks when it is drawn at some time; its range is the day until then. */
function requestOf(
  panelId: number,
  query: Partial<CasefileQuery> & object,
  now = NOON
): DataQueryRequest<CasefileQuery> {
  return {
    panelId,
    targets: [{ refId: 'A', ...query }],
    scopedVars: {},
    intervalMs: 60_000,
    range: { from: now - 86_400_000, to: now, raw: { from: 'now-24h', to: 'now' } },
  } as unknown as DataQueryRequest<CasefileQuery>;
}

const panels = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
const answerOf = (request: DataQueryRequest<CasefileQuery>): Promise<DataQueryResponse> =>
  lastValueFrom(source.query(request));

it('fifty panels at a busy service all get their answer, with at most three requests on their way', async () => {
  gate.holdUntil(3);
  gate.refuse((request) => [2, 17, 33].includes(request));
  const answers = await Promise.all(
    panels(50).map((id) => answerOf(requestOf(id, { kind: 'kql', kql: `SecurityEvent | take ${id}` })))
  );
  expect(answers.map(({ state, errors }) => [state, errors])).toEqual(
    panels(50).map(() => [LoadingState.Done, undefined])
  );
  expect(answers.map(({ data }) => (data[0] as { readonly length: number }).length)).toEqual(panels(50));
  expect([gate.received, gate.refused, gate.mostAtOnce]).toEqual([53, 3, 3]);
});

it('ten panels that ask the same send one request, and another kind that needs the same answer none', async () => {
  gate.holdUntil(1);
  const alert = { kind: 'alert', alert: SAMPLE_SUBJECT.alert };
  const answers = await Promise.all(panels(10).map((id) => answerOf(requestOf(id, alert))));
  expect(new Set(answers.map(({ data }) => (data[0] as { readonly length: number }).length)).size).toBe(1);
  await answerOf(requestOf(11, { ...alert, kind: 'hostOptions' }));
  expect(gate.received).toBe(1);
});

it('a refresh within the same minute sends nothing, one in the next minute does', async () => {
  const tree = { kind: 'processTree', alert: SAMPLE_SUBJECT.alert };
  const first = [requestOf(1, { kind: 'alerts' }, NOON + 5_000), requestOf(2, tree, NOON + 5_000)];
  await Promise.all(first.map(answerOf));
  const before = gate.received;
  await Promise.all([requestOf(1, { kind: 'alerts' }, NOON + 55_000), requestOf(2, tree, NOON + 55_000)].map(answerOf));
  expect(gate.received).toBe(before);
  await answerOf(requestOf(1, { kind: 'alerts' }, NOON + 65_000));
  expect(gate.received).toBe(before + 1);
});

it('a panel that is left takes its requests back: those on their way and those that wait', async () => {
  gate.holdUntil(4);
  const left = panels(5).map((id) =>
    source.query(requestOf(id, { kind: 'kql', kql: `SecurityEvent | take ${id}` })).subscribe()
  );
  await until(() => gate.received === 3);
  left.forEach((subscription) => subscription.unsubscribe());
  await until(() => gate.left === 3);
  gate.holdUntil(0);
  const { state } = await answerOf(requestOf(9, { kind: 'alerts' }));
  expect([state, gate.received]).toEqual([LoadingState.Done, 4]);
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
