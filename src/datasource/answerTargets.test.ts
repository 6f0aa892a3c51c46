import { type DataQueryResponse } from '@grafana/data';
import { lastValueFrom } from 'rxjs';
import { answerTargets } from './answerTargets';
import { templateFill } from './templateFill';

// Grafana's package cannot be loaded without a browser; frames stay as they were written.
jest.mock('@grafana/data', () => ({
  toDataFrame: (frame: unknown) => frame,
  LoadingState: { Done: 'Done', Error: 'Error', Streaming: 'Streaming' },
}));

const range = { from: 0, to: 1_000 };
const fill = templateFill({ replace: (text) => text }, {}, { range, intervalMs: 1 });

/** Answers one query of free KQL, and gives what its frame keeps of the KQL. */
async function keptOf(kqlToKeep: () => string | undefined): Promise<unknown> {
  const context = {
    range,
    ask: () => Promise.resolve({ table: { length: 0, columns: [] }, limits: ['cut'] }),
  };
  const targets = [{ refId: 'A', kind: 'kql', kql: 'T' }];
  const response: DataQueryResponse = await lastValueFrom(answerTargets(targets, fill, () => context, kqlToKeep));
  const { meta } = response.data[0] as { readonly meta: object };
  expect(meta).toHaveProperty('notices', [{ severity: 'warning', text: 'cut' }]);
  return 'executedQueryString' in meta ? meta.executedQueryString : 'nothing';
}

it('puts the KQL into the frames only where it is to be kept', async () => {
  expect(await keptOf(() => 'T')).toBe('T');
  expect(await keptOf(() => undefined)).toBe('nothing');
});
