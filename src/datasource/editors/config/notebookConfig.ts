import { err, ok, type Result } from '../../../core/result';

/** What the notebook's config.json tells of a workspace. */
export interface NotebookConfig {
  readonly tenantId: string;
  readonly workspaceId: string;
}

/** Reads a notebook's config.json (tenant_id, workspace_id, ...); other entries are not needed. */
export function readNotebookConfig(text: string): Result<NotebookConfig, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return err('This is not JSON. Paste the whole config.json of the notebook.');
  }
  const entries = Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : {}).map(
    ([name, value]: [string, unknown]): [string, unknown] => [name.toLowerCase(), value]
  );
  const find = (name: string): string => {
    const value = entries.find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value.trim() : '';
  };
  const config = { tenantId: find('tenant_id'), workspaceId: find('workspace_id') };
  const missing = [config.tenantId === '' ? 'tenant_id' : '', config.workspaceId === '' ? 'workspace_id' : ''].filter(
    (name) => name !== ''
  );
  return missing.length === 0 ? ok(config) : err(`This config.json has no ${missing.join(' and no ')}.`);
}
