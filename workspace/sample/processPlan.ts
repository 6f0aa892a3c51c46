import { type Host } from './host';
import { type Identity } from './identity';

/** A process that is to run on a host. The plans of one host are played in order of time, ties as listed. */
export interface ProcessPlan {
  /** Name by which other plans refer to it. */
  readonly key: string;
  readonly host: Host;
  readonly image: string;
  readonly commandLine: string;
  /** Key of the process that starts it; an image path when that process was started before logging began. */
  readonly parent: string;
  readonly identity: Identity;
  /** Milliseconds since 1970. */
  readonly start: number;
  /** Milliseconds since 1970; absent when it outlives the sample. */
  readonly end?: number;
  /** False for a process whose start the log misses. */
  readonly logged?: boolean;
  /** False for a process whose end the log misses. */
  readonly endLogged?: boolean;
  /** What the log leaves out about the parent: its image, or its pid too. */
  readonly hiddenParent?: 'image' | 'all';
  /** A process that has ended by now, whose pid this one is given. */
  readonly reusesPidOf?: string;
}

/** A process after its plan was played: it has a pid, and its parent one too. */
export interface PlayedProcess extends ProcessPlan {
  readonly pid: number;
  readonly parentPid: number;
  readonly parentImage: string;
  /** The parent, when it was planned too. */
  readonly parentProcess?: PlayedProcess;
}

/** A pid as Windows logs it. */
export function hex(pid: number): string {
  return `0x${pid.toString(16)}`;
}
