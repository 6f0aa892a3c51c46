import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startWorkspace, type WorkspaceOptions } from '../startWorkspace';
import { TestClient } from './client';

/** A folder of evidence that is empty before each test of the file, and gone after it. */
export class EvidenceFolder {
  path = '';

  constructor() {
    beforeEach(() => {
      this.path = mkdtempSync(join(tmpdir(), 'workspace-'));
    });
    afterEach(() => rmSync(this.path, { recursive: true }));
  }

  /** Where a file of that name lies. */
  file(name: string): string {
    return join(this.path, name);
  }

  /** Writes a file, compressed where its name says so, and returns where it lies. */
  write(name: string, text: string): string {
    writeFileSync(this.file(name), name.endsWith('.gz') ? gzipSync(text) : text);
    return this.file(name);
  }

  /** Runs a test against a workspace that has loaded the folder. */
  async withWorkspace(options: WorkspaceOptions, body: (client: TestClient) => Promise<void>): Promise<void> {
    const workspace = await startWorkspace({ data: this.path, port: 0, ...options });
    try {
      await body(await TestClient.signIn(workspace));
    } finally {
      await workspace.close();
    }
  }
}
