import { sqlString } from './sqlText';

/** SQL of no value at all: it fails the query where a row needs what the workspace does not support. */
export function refusedInRow(what: string, sqlType: string): string {
  return `CAST(error(${sqlString(`${what} is not supported by the embedded workspace`)}) AS ${sqlType})`;
}
