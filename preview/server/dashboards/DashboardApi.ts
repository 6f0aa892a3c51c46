import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, recordOf, textOf, type JsonRecord } from '../record';
import { readRequestBody } from '../requestBody';
import { sendJson, sendTooLarge } from '../respond';
import type { DashboardStore, Folder } from './DashboardStore';

const DASHBOARD = /^\/api\/dashboards\/uid\/([^/]+)$/;
const FOLDER = /^\/api\/folders\/([^/]+)$/;
const ROOT: Folder = { uid: '', title: 'Dashboards' };

/** `/api/dashboards/uid/UID`, `/api/dashboards/db`, `/api/folders`: read and stored as Grafana does. */
export class DashboardApi {
  constructor(private readonly store: DashboardStore) {}

  /** Answers a request; false for one that is about something else. */
  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const dashboard = DASHBOARD.exec(path)?.[1];
    if (dashboard !== undefined && reads) {
      this.sendDashboard(response, decodeURIComponent(dashboard));
      return true;
    }
    const folder = FOLDER.exec(path)?.[1];
    if (folder !== undefined && reads) {
      const found = this.store.folder(decodeURIComponent(folder));
      sendJson(response, found === undefined ? 404 : 200, found ?? { message: 'folder not found' });
      return true;
    }
    if (request.method === 'POST' && (path === '/api/dashboards/db' || path === '/api/folders')) {
      const body = await readRequestBody(request);
      if (body === undefined) {
        sendTooLarge(response);
      } else if (path === '/api/folders') {
        this.makeFolder(response, parsed(body.toString()));
      } else {
        this.storeDashboard(response, parsed(body.toString()));
      }
      return true;
    }
    return false;
  }

  private sendDashboard(response: ServerResponse, uid: string): void {
    const found = this.store.find(uid);
    if (found === undefined) {
      return sendJson(response, 404, { message: 'Dashboard not found' });
    }
    const { json, folder, provisioned, version } = found;
    const meta = { provisioned, folderUid: folder.uid, folderTitle: folder.title, version };
    sendJson(response, 200, { dashboard: json, meta });
  }

  private makeFolder(response: ServerResponse, { uid, title }: JsonRecord): void {
    const folder = { uid: textOf(uid), title: textOf(title) };
    if (folder.uid === '' || folder.title === '') {
      return sendJson(response, 400, { message: 'folder title cannot be empty' });
    }
    if (this.store.folder(folder.uid) !== undefined) {
      return sendJson(response, 409, { message: 'a folder with the same UID already exists' });
    }
    this.store.makeFolder(folder);
    sendJson(response, 200, folder);
  }

  private storeDashboard(response: ServerResponse, { dashboard, folderUid, overwrite }: JsonRecord): void {
    const uid = textOf(recordOf(dashboard).uid);
    const folder = textOf(folderUid) === '' ? ROOT : this.store.folder(textOf(folderUid));
    // Grafana makes up a uid; ours are always given, and a preview need not.
    if (!isRecord(dashboard) || textOf(dashboard.title) === '' || uid === '') {
      return sendJson(response, 400, { message: 'bad request data: the dashboard lacks a title or a uid' });
    }
    if (folder === undefined) {
      return sendJson(response, 400, { message: 'folder not found' });
    }
    const existing = this.store.find(uid);
    if (existing?.provisioned === true) {
      return sendJson(response, 400, { message: 'Cannot save provisioned dashboard' });
    }
    // Without `overwrite`, only what was made from the latest version is taken.
    if (existing !== undefined && overwrite !== true && dashboard.version !== existing.version) {
      const message = 'The dashboard has been changed by someone else';
      return sendJson(response, 412, { message, status: 'version-mismatch' });
    }
    const { version } = this.store.store(uid, folder, dashboard);
    sendJson(response, 200, { uid, url: `/d/${uid}`, status: 'success', version, folderUid: folder.uid });
  }
}

function parsed(text: string): JsonRecord {
  try {
    return recordOf(JSON.parse(text) as unknown);
  } catch {
    return {};
  }
}
