import { type CaseTable } from '../../core/caseFile/caseTable';
import { caseFileName } from '../../core/caseFile/fileName';
import { redactingTables } from '../../core/redaction/redactTable';
import { type PageInput } from '../pageInput';
import { type Format } from './formats';
import { type Pace, pacedWork } from './pace';
import { saveFile } from './saveFile';

/**
 * Writes tables in a format, with names or with pseudonyms, and hands the file to the browser's downloads. Rejects with
 * a sentence, also where a name is left, and when the pace is cancelled.
 */
export async function saveCase(
  format: Format,
  tables: readonly CaseTable[],
  input: PageInput,
  redacted: boolean,
  pace: Pace
): Promise<void> {
  const { given, range } = input;
  const alert = given.get('alert')?.[0] ?? '';
  const head = {
    title: redacted ? 'Case' : `Case of alert ${alert}`,
    from: range.from.valueOf(),
    to: range.to.valueOf(),
    writtenAt: Date.now(),
    redacted,
  };
  const shared = redacted ? await withoutNames(tables, input, pace) : tables;
  const content = await format.write(head, shared, pace);
  await pace.breathe();
  saveFile(content, caseFileName(redacted ? 'redacted' : alert, head.writtenAt, format.ending));
}

async function withoutNames(
  tables: readonly CaseTable[],
  { given }: PageInput,
  pace: Pace
): Promise<readonly CaseTable[]> {
  const variables = [...given].flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const { tables: redacted, leaks } = await pacedWork(redactingTables(tables, variables), pace);
  if (leaks > 0) {
    throw new Error(`${leaks} texts still hold a name that should be replaced, so nothing is saved.`);
  }
  return redacted;
}
