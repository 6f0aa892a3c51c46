import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, recordOf, textOf } from '../record';
import { readRequestBody } from '../requestBody';
import { sendJson, sendTooLarge } from '../respond';
import type { SnapshotStore } from './SnapshotStore';

/** Grafana has no limit of its own; MySQL's column holds 16 MB. */
const MAX_SNAPSHOT_BYTES = 16 * 1_048_576;
const ONE = /^\/api\/snapshots\/([^/]+)$/;
const DELETE = /^\/api\/snapshots-delete\/([^/]+)$/;

/** Snapshots are kept here only: nothing is published elsewhere. */
const OPTIONS = { snapshotEnabled: true, externalEnabled: false, externalSnapshotURL: '', externalSnapshotName: '' };

/** `/api/snapshots`, `/api/snapshots/KEY`, `/api/snapshots-delete/KEY`, `/api/snapshot/shared-options`: as Grafana answers them. */
export class SnapshotApi {
  constructor(private readonly store: SnapshotStore) {}

  /** Answers a request; false for one that is not about snapshots. */
  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    if (path === '/api/snapshots' && request.method === 'POST') {
      await this.create(request, response);
      return true;
    }
    if (path === '/api/snapshot/shared-options' && request.method === 'GET') {
      sendJson(response, 200, OPTIONS);
      return true;
    }
    const deleteKey = DELETE.exec(path)?.[1];
    if (deleteKey !== undefined && request.method === 'GET') {
      const removed = this.store.remove(deleteKey);
      sendJson(response, removed ? 200 : 404, { message: removed ? 'Snapshot deleted.' : 'Snapshot not found' });
      return true;
    }
    const key = ONE.exec(path)?.[1];
    if (key !== undefined && request.method === 'GET') {
      const dashboard = this.store.find(key);
      const found = { dashboard, meta: { isSnapshot: true, type: 'snapshot', canSave: false, canEdit: false } };
      sendJson(
        response,
        dashboard === undefined ? 404 : 200,
        dashboard === undefined ? { message: 'Snapshot not found' } : found
      );
      return true;
    }
    return false;
  }

  private async create(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readRequestBody(request, MAX_SNAPSHOT_BYTES);
    if (body === undefined) {
      return sendTooLarge(response, MAX_SNAPSHOT_BYTES);
    }
    const { dashboard, name } = recordOf(parsed(body.toString()));
    if (!isRecord(dashboard)) {
      return sendJson(response, 400, { message: 'bad request data: no dashboard' });
    }
    const { key, deleteKey } = this.store.add(textOf(name), dashboard);
    const address = `http://${request.headers.host ?? ''}`;
    sendJson(response, 200, {
      key,
      deleteKey,
      url: `${address}/dashboard/snapshot/${key}`,
      deleteUrl: `${address}/api/snapshots-delete/${deleteKey}`,
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
