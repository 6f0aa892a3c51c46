import { type CaseTable } from '../../core/caseFile/caseTable';
import { caseFileName } from '../../core/caseFile/fileName';
import { type PageInput } from '../pageInput';
import { type Format } from './formats';
import { redactTables } from './redactTables';
import { saveFile } from './saveFile';

/** Writes tables in a format, with names or with pseudonyms, and hands the file to the browser's downloads. */
export async function saveCase(
  format: Format,
  tables: readonly CaseTable[],
  { given, range }: PageInput,
  redacted: boolean
): Promise<void> {
  const alert = given.get('alert')?.[0] ?? '';
  const variables = [...given].flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const head = {
    title: redacted ? 'Case' : `Case of alert ${alert}`,
    from: range.from.valueOf(),
    to: range.to.valueOf(),
    writtenAt: Date.now(),
    redacted,
  };
  const content = await format.write(head, redacted ? redactTables(tables, variables) : tables);
  saveFile(content, caseFileName(redacted ? 'redacted' : alert, head.writtenAt, format.ending));
}
