import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordOf, type JsonRecord } from '../record';

/** A key is 32 letters: nothing else ever becomes part of a file name. */
const KEY = /^[a-f0-9]{32}$/;

/** A snapshot as it is kept: what was posted, and the key that deletes it. */
interface KeptSnapshot {
  readonly name: string;
  readonly dashboard: JsonRecord;
  readonly deleteKey: string;
}

/** Dashboard snapshots in a folder, a file each; they outlive the process. */
export class SnapshotStore {
  constructor(private readonly folder: string) {}

  /** Keeps a dashboard, and returns the keys to see and to delete it. */
  add(name: string, dashboard: JsonRecord): { key: string; deleteKey: string } {
    const key = randomBytes(16).toString('hex');
    const deleteKey = randomBytes(16).toString('hex');
    mkdirSync(this.folder, { recursive: true });
    const kept: KeptSnapshot = { name, dashboard, deleteKey };
    writeFileSync(this.file(key), JSON.stringify(kept), { mode: 0o600 });
    writeFileSync(this.file(deleteKey), JSON.stringify({ key }), { mode: 0o600 });
    return { key, deleteKey };
  }

  /** The dashboard of a snapshot. */
  find(key: string): JsonRecord | undefined {
    const { dashboard } = this.read(key);
    return dashboard === undefined ? undefined : recordOf(dashboard);
  }

  /** Whether there was such a snapshot. */
  remove(deleteKey: string): boolean {
    const { key } = this.read(deleteKey);
    if (typeof key !== 'string' || this.read(key).deleteKey !== deleteKey) {
      return false;
    }
    rmSync(this.file(key));
    rmSync(this.file(deleteKey));
    return true;
  }

  private read(key: string): JsonRecord {
    return KEY.test(key) && existsSync(this.file(key))
      ? recordOf(JSON.parse(readFileSync(this.file(key), 'utf8')))
      : {};
  }

  private file(key: string): string {
    return path.join(this.folder, `${key}.json`);
  }
}
