import type { IncomingMessage, ServerResponse } from 'node:http';
import { readRequestBody } from '../requestBody';
import { sendJson, sendTooLarge } from '../respond';
import type { DataSourceStore } from './DataSourceStore';
import { settingsJson } from './settingsJson';
import { parseSettingsUpdate } from './settingsUpdate';

/** `/api/datasources/uid/UID`: the settings of a data source, read and changed. */
export class SettingsApi {
  constructor(
    private readonly store: DataSourceStore,
    private readonly typeName: (type: string) => string
  ) {}

  /** Answers one request. */
  async handle(request: IncomingMessage, response: ServerResponse, uid: string): Promise<void> {
    const dataSource = this.store.find(uid);
    if (dataSource === undefined) {
      return sendJson(response, 404, { message: 'Data source not found' });
    }
    if (request.method === 'PUT') {
      return this.update(request, response, uid);
    }
    if (request.method === 'GET' || request.method === 'HEAD') {
      return sendJson(response, 200, settingsJson(dataSource, this.typeName(dataSource.type)));
    }
    sendJson(response, 405, { message: 'Method not allowed' });
  }

  private async update(request: IncomingMessage, response: ServerResponse, uid: string): Promise<void> {
    const body = await readRequestBody(request);
    if (body === undefined) {
      return sendTooLarge(response);
    }
    // Looked up only now, so that of two updates at once neither loses what the other changed.
    const dataSource = this.store.find(uid);
    if (dataSource === undefined) {
      return sendJson(response, 404, { message: 'Data source not found' });
    }
    if (!dataSource.editable) {
      return sendJson(response, 403, { message: 'Cannot update read-only data source' });
    }
    const update = parseSettingsUpdate(body.toString());
    if ('problem' in update) {
      return sendJson(response, 400, { message: `bad request data: ${update.problem}` });
    }
    if (this.store.list().some((other) => other.uid !== uid && other.name === update.name)) {
      return sendJson(response, 409, { message: 'data source with the same name already exists' });
    }
    const changed = this.store.update(dataSource, update);
    sendJson(response, 200, {
      id: changed.id,
      name: changed.name,
      message: 'Datasource updated',
      datasource: settingsJson(changed, this.typeName(changed.type)),
    });
  }
}
