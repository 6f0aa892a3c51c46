import { type BackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import { type WorkspaceSchema } from '../../core/kql/workspaceSchema';
import { errorInBody } from '../client/errorBody';
import { property, readFailure } from '../client/failure';
import { failureSentence } from '../client/failureSentence';
import { readMetadata } from './readMetadata';

/** Asks the workspace over Grafana's proxy what it holds; rejects with a sentence for the analyst. */
export async function fetchSchema(backend: BackendSrv, routeUrl: string): Promise<WorkspaceSchema> {
  let data: unknown;
  try {
    ({ data } = await lastValueFrom(
      backend.fetch<unknown>({ url: routeUrl, method: 'GET', showErrorAlert: false, showSuccessAlert: false })
    ));
  } catch (error) {
    const status = property(error, 'status');
    throw new Error(
      typeof status === 'number' && status >= 100
        ? failureSentence(readFailure(status, errorInBody(textOf(property(error, 'data')), status)))
        : 'Grafana could not be reached.',
      { cause: error }
    );
  }
  const schema = readMetadata(data);
  if (schema.tables.length === 0) {
    throw new Error('The workspace named no tables.');
  }
  return schema;
}

/** Grafana wraps error texts as `{response}`. */
function textOf(data: unknown): string {
  const wrapped = property(data, 'response');
  return typeof wrapped === 'string' ? wrapped : typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
}
