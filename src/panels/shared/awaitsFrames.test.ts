import { type DataQueryRequest, LoadingState } from '@grafana/data';
import { awaitsFrames } from './awaitsFrames';

const asking = (...hidden: readonly boolean[]) => ({
  request: { targets: hidden.map((hide, place) => ({ refId: String(place), hide })) } as unknown as DataQueryRequest,
});

it.each([
  ['loads', { state: LoadingState.Loading }, true],
  ['was not asked yet', { state: LoadingState.NotStarted }, true],
  ['streams what two queries answer', { state: LoadingState.Streaming, ...asking(false, false) }, true],
  ['streams what one query answers', { state: LoadingState.Streaming, ...asking(false, true) }, false],
  ['streams without a request', { state: LoadingState.Streaming }, false],
  ['is done', { state: LoadingState.Done, ...asking(false, false) }, false],
  ['failed', { state: LoadingState.Error, ...asking(false, false) }, false],
])('a panel that %s: %o', (_, data, awaits) => {
  expect(awaitsFrames(data)).toBe(awaits);
});
