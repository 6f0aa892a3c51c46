import { type LogonPlan } from './logons/logonEvents';
import { type PlayedProcess } from './processPlan';
import { type SampleRow } from './sampleRow';

/** How a log tells of what happened on a computer: its tables, and the rows that a process or a logon leaves there. */
export interface LogForm {
  readonly processTable: string;
  readonly logonTable: string;
  readonly processRows: (process: PlayedProcess) => readonly SampleRow[];
  readonly logonRows: (plan: LogonPlan) => readonly SampleRow[];
}
