import { type LogonPlan } from './logons/logonEvents';
import { type PlayedProcess } from './processPlan';
import { type SampleRow } from './sampleRow';

/** How a log tells of what happened on a computer: its tables, and the rows that a process or a logon leaves there. */
export interface LogForm {
  readonly processTable: string;
  readonly logonTable: string;
  /** The processes of a computer come in the order in which they start, each with its place in it. */
  readonly processRows: (process: PlayedProcess, place: number) => readonly SampleRow[];
  readonly logonRows: (plan: LogonPlan) => readonly SampleRow[];
}
