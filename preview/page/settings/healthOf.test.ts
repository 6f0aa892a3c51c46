import type { TestDataSourceResponse } from '@grafana/data';
import { healthOf } from './healthOf';

const reasonOf = (problem: unknown): string => `because of ${String(problem)}`;

function health(answer: unknown) {
  return healthOf({ testDatasource: () => Promise.resolve(answer as TestDataSourceResponse) }, reasonOf);
}

describe('healthOf', () => {
  it.each(['success', 'error', 'warning', 'info'])('passes on the status %s with its texts', async (status) => {
    expect(await health({ status, message: 'm', details: { message: 'd' } })).toEqual({
      severity: status,
      message: 'm',
      detail: 'd',
    });
  });

  it('does not mind the case of a status, and takes an unknown one for an error', async () => {
    expect(await health({ status: 'OK', message: 'm' })).toMatchObject({ severity: 'error', message: 'm' });
    expect(await health({ status: 'SUCCESS', message: 'm' })).toMatchObject({ severity: 'success' });
  });

  it('says so when the data source says nothing', async () => {
    expect(await health(undefined)).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('nothing') as string,
    });
  });

  it('takes what is thrown for an error', async () => {
    const testDatasource = () => Promise.reject(new Error('refused'));
    expect(await healthOf({ testDatasource }, reasonOf)).toEqual({
      severity: 'error',
      message: 'because of Error: refused',
      detail: undefined,
    });
  });
});
