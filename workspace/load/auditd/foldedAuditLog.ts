import { type Database } from '../../engine/database';
import { type SkippedLine } from '../loadSummary';
import { type RowSource, rowsInMemory } from '../rowSource';
import { readFoldedRecords } from './foldedRecords';

const COLUMNS = ['TimeGenerated', 'Computer', 'mssg_id', 'AuditdMessage'] as const;

/** True for the columns of an audit log whose events msticpy's queries have folded into a row each. */
export function isFoldedAuditLog(header: readonly string[]): boolean {
  return COLUMNS.every((name) => header.includes(name));
}

/** The lines of such an audit log, as the custom log AuditLog_CL has them: one for each record of each event. */
export async function unfoldAuditLog(
  source: RowSource,
  database: Database
): Promise<RowSource & { readonly table: string }> {
  const folded = await database.rows(`SELECT ${COLUMNS.map((name) => `"${name}"`).join(', ')} FROM ${source.from}`);
  const unreadable = await source.skipped?.();
  const odd: SkippedLine[] = [];
  const rows = folded.flatMap(([time, computer, event, message], index) => {
    const records = readFoldedRecords(message ?? '');
    if (records === undefined) {
      odd.push({ line: index + 2, reason: 'AuditdMessage is not a list of records' });
    }
    return (records ?? []).map(({ type, fields }) => ({
      TimeGenerated: time ?? '',
      Computer: computer ?? '',
      RawData: `type=${type} msg=audit(${event ?? ''}): ${fields.join(' ')}`,
    }));
  });
  const skipped = [...(unreadable ?? []), ...odd];
  return { ...rowsInMemory(source.label, rows), table: 'AuditLog_CL', skipped: () => Promise.resolve(skipped) };
}
