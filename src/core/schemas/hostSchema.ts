import { type Pipeline } from '../kql/pipeline';
import { type LogonActivity } from '../logons/activity';
import { type ProcessActivity } from '../processes/activity';
import { type Table } from '../table';

/** The logs that can tell what happened on a host, in the order in which they are preferred. */
export const SCHEMA_NAMES = ['SecurityEvent', 'Defender', 'Sysmon', 'ASIM', 'Linux'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** Where a schema keeps one sort of events of a host: how they are asked for, and how the answer is read. */
export interface EventSource<Activity> {
  /** Why there may be none, in words: "Is process auditing on?" */
  readonly hint: string;
  /** What is counted, in words: "process creations (event 4688)". */
  readonly events: string;
  /** Such events of one host, from each table that may hold them. */
  found(host: string): readonly Pipeline[];
  /** Those events and what ends them, oldest first, at most so many rows. */
  ask(host: string, most: number): Pipeline;
  read(table: Table): Activity;
  /** One row that sums up the events of a host, in the columns of `SUMMARY_COLUMNS`. */
  summarise(host: string): Pipeline;
}

/** What the service counts of a host's events; each sort of events fills its own, and both times. */
export const SUMMARY_COLUMNS = {
  first: 'FirstSeen',
  last: 'LastSeen',
  processes: 'Processes',
  /** Distinct images, without case, as the service estimates them. */
  executables: 'Executables',
  logons: 'Logons',
  failedLogons: 'FailedLogons',
  /** Distinct accounts that logged on, without case, as the service estimates them. */
  accounts: 'Accounts',
} as const;

/** One way of logging hosts. A further one is a name above, a file that implements this, and a line in `schemas.ts`. */
export interface HostSchema {
  readonly name: SchemaName;
  /** What people call it. */
  readonly label: string;
  readonly processes: EventSource<ProcessActivity>;
  readonly logons: EventSource<LogonActivity>;
}
