import { type LogsQueryResult, LogsQueryResultStatus } from '@azure/monitor-query-logs';
import { answerOf } from './answer';

const columns = (types: readonly string[]) => types.map((type, index) => ({ name: `c${index}`, type }));
const success = (types: readonly string[], row: readonly unknown[]): LogsQueryResult =>
  ({
    status: LogsQueryResultStatus.Success,
    tables: [{ name: 'PrimaryResult', columnDescriptors: columns(types), rows: [row] }],
  }) as LogsQueryResult;

describe('an answer of the service as columns', () => {
  it.each([
    ['datetime', new Date(5), 5],
    ['datetime', new Date(NaN), null],
    ['datetime', null, null],
    ['dynamic', { a: [1] }, '{"a":[1]}'],
    ['dynamic', 'plain', 'plain'],
    ['real', 'NaN', null],
    ['real', 'Infinity', null],
    ['real', '1.5', 1.5],
    ['long', 7, 7],
    ['bool', true, true],
    ['string', 'NaN', 'NaN'],
    ['timespan', '1.00:00:00', '1.00:00:00'],
  ])('%s %p is %p', (type, value, cell) => {
    const { table, limits } = answerOf(success([type], [value]));
    expect(table.columns).toEqual([{ name: 'c0', type, values: [cell] }]);
    expect(limits).toEqual([]);
  });

  it('without a table has no rows', () => {
    const nothing = { status: LogsQueryResultStatus.Success, tables: [] } as LogsQueryResult;
    expect(answerOf(nothing).table).toEqual({ length: 0, columns: [] });
  });

  it('in part keeps its rows and says what was left out', () => {
    const partial = {
      status: LogsQueryResultStatus.PartialFailure,
      partialTables: [{ name: 'PrimaryResult', columnDescriptors: columns(['long']), rows: [[1]] }],
      partialError: {
        code: 'PartialError',
        message: 'There were some errors',
        additionalProperties: {
          code: 'PartialError',
          message: 'There were some errors',
          details: [
            { code: 'EngineError', message: 'Wrong.', innererror: { message: 'The result has more than 9 rows.' } },
          ],
        },
      },
    } as unknown as LogsQueryResult;
    const { table, limits } = answerOf(partial);
    expect(table.length).toBe(1);
    expect(limits).toEqual([
      'The workspace returned only part of the answer: The result has more than 9 rows. Rows are missing; narrow the time range to get all of them.',
    ]);
  });
});
