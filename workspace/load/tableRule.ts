import { basename } from 'node:path';
import { type Table } from '../tables/defineTable';
import { isAuditLogFile } from './auditd/auditLogFile';

const dataFilePattern = /\.(csv|json|jsonl|ndjson)(\.gz)?$|\.(parquet|zip)$/i;

/** True for a file that the loader can read. */
export function isDataFile(path: string): boolean {
  return dataFilePattern.test(path) || isAuditLogFile(path);
}

/** The file's name without folder and extension. */
function tableNameOf(path: string): string {
  const name = basename(path)
    .replace(dataFilePattern, '')
    .replace(/[^A-Za-z0-9_]/g, '_');
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/**
 * Decides which table a file belongs to: the one it is named after; else, by its columns, SecurityAlert,
 * SecurityEvent or Syslog; else a table of its own, named after the file. A process tree that was exported with roles
 * (NodeRole) is a result, not raw events, so it stays on its own.
 */
export function tableFor(path: string, header: readonly string[], documented: readonly Table[]): string {
  const own = tableNameOf(path);
  const named = documented.find(({ name }) => name.toLowerCase() === own.toLowerCase());
  if (named) {
    return named.name;
  }
  if (header.includes('SystemAlertId')) {
    return 'SecurityAlert';
  }
  if (header.includes('EventID') && header.includes('Computer') && !header.includes('NodeRole')) {
    return 'SecurityEvent';
  }
  if (header.includes('SyslogMessage')) {
    return 'Syslog';
  }
  return own;
}
