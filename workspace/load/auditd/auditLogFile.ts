import { basename } from 'node:path';
import { type Database } from '../../engine/database';
import { type SkippedLine } from '../loadSummary';
import { type RowSource } from '../rowSource';
import { stageRows } from '../stagedRows';
import { textLines } from '../textLines';

const FILE = /\.(?:log|txt)(?:\.\d+)?(?:\.gz)?$/i;
const RECORD = /^(?:node=(\S+) )?type=\w+ msg=audit\((\d{1,11})\.(\d{3}):\d{1,15}\):/;
/** So many lines without a record are no audit log. */
const ENOUGH = 1_000;

/** True for the name of a file that may be Linux's audit log: audit.log, audit.log.1, web-1.txt.gz ... */
export const isAuditLogFile = (path: string): boolean => FILE.test(path);

/**
 * Opens an audit log as auditd writes it, a record a line, for the custom log AuditLog_CL. A line that names no computer
 * (`node=`) is of the one that the file is named after. Rejects when the file holds no record.
 */
export async function openAuditLog(
  path: string,
  label: string,
  database: Database
): Promise<RowSource & { readonly table: string }> {
  const computer = basename(path).replace(FILE, '');
  const staged = await stageRows(database);
  const skipped: SkippedLine[] = [];
  let [line, records] = [0, 0];
  try {
    for await (const RawData of textLines(path)) {
      line += 1;
      const [, node, seconds, ms] = RECORD.exec(RawData) ?? [];
      if (seconds !== undefined) {
        const TimeGenerated = new Date(Number(seconds) * 1_000 + Number(ms)).toISOString();
        staged.append({ TimeGenerated, Computer: node ?? computer, RawData });
        records += 1;
      } else if (RawData.trim() !== '') {
        skipped.push({ line, reason: 'no record of an audit log' });
      }
      if (records === 0 && line >= ENOUGH) {
        break;
      }
    }
  } finally {
    staged.close();
  }
  if (records === 0) {
    throw new Error('no records of an audit log; no other text files are read');
  }
  return { ...staged.source(label), table: 'AuditLog_CL', skipped: () => Promise.resolve(skipped) };
}
