import { type AuditdRecord, auditdText } from './auditdRecord';

/** More arguments than this are not read; a record may say any number. */
const MOST_ARGUMENTS = 100_000;

/**
 * The command line of a started program from its EXECVE records: its arguments, of which those that are empty or hold
 * blanks are put in quotes as a shell would. Long lists and long arguments are spread over several fields and records.
 */
export function auditdCommandLine(records: readonly AuditdRecord[]): string {
  const fields = new Map(records.flatMap((record) => [...record.fields]));
  const given: string[] = [];
  for (let at = 0; at < MOST_ARGUMENTS; at++) {
    const argument = argumentAt(fields, at);
    if (argument === undefined) {
      break;
    }
    given.push(/\s/.test(argument) || argument === '' ? `'${argument.replaceAll("'", "'\\''")}'` : argument);
  }
  return given.join(' ');
}

function argumentAt(fields: ReadonlyMap<string, string>, at: number): string | undefined {
  const whole = fields.get(`a${at}`);
  if (whole !== undefined) {
    return auditdText(whole);
  }
  const parts: string[] = [];
  for (let part = fields.get(`a${at}[0]`); part !== undefined; part = fields.get(`a${at}[${parts.length}]`)) {
    parts.push(part);
  }
  if (parts.length === 0) {
    return undefined;
  }
  // A sign may be cut between two parts in hexadecimal, so these are joined before they are read.
  return parts.some((part) => part.startsWith('"')) ? parts.map(auditdText).join('') : auditdText(parts.join(''));
}
