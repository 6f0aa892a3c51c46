import { type DecodedRow } from '../decode/decodedRows';
import { groupBy } from '../groupBy';
import { doJobHere } from '../work/doJob';
import { type Context, type Finding, warnings } from './ask';
import { type CommandLine, type CommandLineParameters, findCommandLines, type FoundCommandLines } from './commandLines';
import { noProcesses } from './hostForest';
import { counted, rangeInWords } from './wording';

/** Something decoded out of a command line, and the process whose it is. */
export interface DecodedCommandLineRow extends DecodedRow, Omit<CommandLine, 'row'> {}

/** More items than this are not listed: each is as long as what it was decoded from. */
const MOST_ITEMS = 5_000;

/** What can be decoded out of command lines, and out of what is decoded. */
export async function findDecodedCommandLines(
  parameters: CommandLineParameters,
  context: Context
): Promise<Finding<DecodedCommandLineRow>> {
  const found = await findCommandLines(parameters, context, 'there are no command lines to decode');
  if (!found.ok) {
    return found.error;
  }
  const { lines, distinct, events, notices } = found.value;
  const { doJob = doJobHere } = context;
  const decoded = await doJob('decode', distinct.texts);
  const itemsOf = groupBy(decoded.rows, ({ row }) => row);
  const rows = lines.flatMap(({ row, ...line }, at) =>
    (itemsOf.get(distinct.of[at]!) ?? []).map((item) => ({ ...item, ...line, row, src_index: row }))
  );
  return {
    rows: rows.slice(0, MOST_ITEMS),
    schema: events.schema,
    summary: summarise(rows, found.value),
    notices: [
      ...notices,
      ...warnings(decoded.notes),
      ...warnings(
        rows.length > MOST_ITEMS
          ? [
              `Cut at the first ${counted(MOST_ITEMS, 'item')} of ${rows.length.toLocaleString('en-US')}. Narrow the window.`,
            ]
          : []
      ),
    ],
  };
}

function summarise(rows: readonly DecodedCommandLineRow[], found: FoundCommandLines): string {
  const { lines, focus, events } = found;
  if (lines.length === 0) {
    return noCommandLines(found);
  }
  const where = `${focus.host}, between ${rangeInWords(focus.window)}`;
  const processes = new Set(rows.map(({ row }) => row)).size;
  return rows.length === 0
    ? `Nothing encoded in ${counted(lines.length, 'command line')}. ${where}.${events.rows > 0 && lines.every(({ commandLine }) => commandLine === '') ? ' All are empty: is command-line auditing on?' : ''}`
    : `${counted(rows.length, 'decoded item')} in ${counted(processes, 'command line')} of ${lines.length.toLocaleString('en-US')}. ${where}.`;
}

/** Why there are no command lines, and what to try. */
export function noCommandLines({ focus, events }: FoundCommandLines): string {
  return events.rows > 0
    ? "The alert tells no command line, and its process was not logged. Look into the host's instead."
    : noProcesses(focus, events);
}
