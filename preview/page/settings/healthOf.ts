import type { DataSourceApi, TestDataSourceResponse } from '@grafana/data';

/** What a settings page says of a data source: a status, a sentence, and maybe more. */
export interface Health {
  severity: 'success' | 'error' | 'warning' | 'info';
  message: string;
  detail: string | undefined;
}

/** Asks a data source for its health. What it throws is an error, as is a status that Grafana does not know. */
export async function healthOf(
  dataSource: Pick<DataSourceApi, 'testDatasource'>,
  reasonOf: (problem: unknown) => string
): Promise<Health> {
  try {
    return read(await dataSource.testDatasource());
  } catch (problem) {
    return { severity: 'error', message: reasonOf(problem), detail: undefined };
  }
}

// A data source in JavaScript may return anything here, nothing too.
function read(answer: Partial<TestDataSourceResponse> | undefined): Health {
  const message = answer?.message ?? '';
  const detail: unknown = answer?.details?.message;
  return {
    severity: SEVERITIES.find((severity) => severity === answer?.status?.toLowerCase()) ?? 'error',
    message: message === '' ? 'The data source says nothing of its health.' : message,
    detail: typeof detail === 'string' && detail !== '' ? detail : undefined,
  };
}

const SEVERITIES = ['success', 'error', 'warning', 'info'] as const;
