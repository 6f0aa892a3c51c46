import { type ProcessToken } from './token';

/**
 * What happened to the processes of some hosts, whatever schema recorded it. `row` is the 0-based row of the answer
 * that an event came from; times are milliseconds since 1970 UTC; texts that the log did not hold are "".
 */
export interface ProcessActivity {
  readonly created: readonly ProcessCreation[];
  readonly exited: readonly ProcessExit[];
  readonly booted: readonly HostBoot[];
}

/** One process creation (Windows 4688 or its like). */
export interface ProcessCreation {
  readonly row: number;
  readonly host: string;
  readonly pid: number | null;
  /** Full path of the image, as logged. */
  readonly path: string;
  readonly commandLine: string;
  /** Who the process runs as: domain and name. */
  readonly user: string;
  readonly start: number | null;
  /** Position in the log as the host numbered it (a record number); null where the log has none. */
  readonly logPosition: number | null;
  readonly parentPid: number | null;
  readonly parentPath: string;
  readonly subjectLogonId: string;
  /** Logon session of the new process where it differs from the creator's; "0x0" means "the same". */
  readonly targetLogonId: string;
  /** An id that the log promises to be unique (a process GUID, Defender's unique id); "" where the schema has none. */
  readonly uniqueId: string;
  readonly parentUniqueId: string;
  /** Elevation and integrity; absent where the log tells neither. */
  readonly token?: ProcessToken | undefined;
  /** What the event tells of the creator beyond pid and image; absent where the schema tells nothing. */
  readonly creator?: Creator;
}

/** The creator of a process as the child's event describes it, so that it is known even where it was not logged. */
export interface Creator {
  readonly start: number | null;
  readonly commandLine: string;
  readonly user: string;
  /** The session that it ran in. */
  readonly logonId: string;
  readonly parentPid: number | null;
  readonly parentPath: string;
  readonly parentStart: number | null;
  readonly parentUniqueId: string;
}

/** One process exit (Windows 4689 or its like). */
export interface ProcessExit {
  readonly host: string;
  readonly pid: number;
  readonly path: string;
  readonly time: number;
}

/** A start of the operating system, which ended every process before it. */
export interface HostBoot {
  readonly host: string;
  readonly time: number;
}
