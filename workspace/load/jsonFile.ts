import { type Database } from '../engine/database';
import { type Table } from '../tables/defineTable';
import { jsonItems } from './jsonItems';
import { type SkippedLine } from './loadSummary';
import { type RowSource } from './rowSource';
import { stageRows, type StagedRows } from './stagedRows';
import { tableFor } from './tableRule';
import { eventRow } from './windowsEvents/eventRow';
import { readRawEvent } from './windowsEvents/rawEvent';
import { securityEventRow } from './windowsEvents/securityEventRow';

/** Opens a file of JSON rows or raw Windows events. It gives one source per table that its rows go to. */
export async function openJsonFile(
  path: string,
  label: string,
  database: Database,
  documented: readonly Table[]
): Promise<readonly RowSource[]> {
  const staged = new Map<string, StagedRows>();
  const skipped: SkippedLine[] = [];
  try {
    for await (const item of jsonItems(path)) {
      if ('reason' in item) {
        skipped.push(item);
        continue;
      }
      const [table, row] = target(item.row);
      const stage = staged.get(table) ?? (await stageRows(database));
      staged.set(table, stage);
      stage.append(row);
    }
  } finally {
    staged.forEach((stage) => stage.close());
  }
  if (staged.size === 0) {
    throw new Error(skipped[0] ? `line ${skipped[0].line}: ${skipped[0].reason}` : 'it holds no rows');
  }
  return [...staged].map(([table, stage], index) => ({
    ...stage.source(label),
    table: table === '' ? tableFor(path, stage.header, documented) : table,
    // What could not be read belongs to no table; it is told once.
    skipped: async () => (index === 0 ? skipped : []),
  }));
}

/** Where a row goes: raw Windows events to their tables, any other where its file goes. */
function target(row: Readonly<Record<string, unknown>>): readonly [string, Readonly<Record<string, unknown>>] {
  const event = readRawEvent(row);
  if (!event) {
    return ['', row];
  }
  return event.channel.toLowerCase() === 'security'
    ? ['SecurityEvent', securityEventRow(event)]
    : ['Event', eventRow(event)];
}
