import { fetchProcesses, MOST_HOST_EVENTS } from './hostEvents';

it.each([
  [MOST_HOST_EVENTS, false],
  [MOST_HOST_EVENTS + 1, true],
])('an answer of %i rows is cut: %s', async (length, cut) => {
  const range = { from: 0, to: 1 };
  const ask = async () => ({ table: { length, columns: [] }, limits: ['The workspace is busy.'] });
  expect(
    await fetchProcesses({ schema: 'SecurityEvent', host: 'WS-1', window: range, choiceWindow: range }, { range, ask })
  ).toEqual({
    activity: { created: [], exited: [], booted: [] },
    schema: 'SecurityEvent',
    limits: ['The workspace is busy.'],
    rows: MOST_HOST_EVENTS,
    cut,
  });
});
