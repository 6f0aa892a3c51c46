import { column, compare, type Expression, number, text } from '../kql/expression';
import { type SchemaName } from '../schemas/hostSchema';
import { PROCESS_CREATED } from '../schemas/securityEventProcesses';

/** Where a schema logs the command lines of started processes. */
export interface CommandLineSource {
  readonly table: string;
  /** The rows that are starts of processes. */
  readonly started: Expression;
  readonly host: string;
  /** Column that the file name of the image is a term of. */
  readonly image: string;
  readonly commandLine: string;
  readonly account: string;
  /** What is counted, in words. */
  readonly events: string;
}

/** Table and column names as in the documented tables of Log Analytics. */
export const COMMAND_LINE_SOURCES: Readonly<Record<SchemaName, CommandLineSource>> = {
  SecurityEvent: {
    table: 'SecurityEvent',
    started: compare(column('EventID'), '==', number(PROCESS_CREATED)),
    host: 'Computer',
    image: 'NewProcessName',
    commandLine: 'CommandLine',
    account: 'Account',
    events: 'process creations (event 4688)',
  },
  Defender: {
    table: 'DeviceProcessEvents',
    started: compare(column('ActionType'), '==', text('ProcessCreated')),
    host: 'DeviceName',
    image: 'FileName',
    commandLine: 'ProcessCommandLine',
    account: 'AccountName',
    events: 'process creations of Defender',
  },
};
