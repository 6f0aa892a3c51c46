/**
 * Who logged on to some hosts, whatever schema recorded it. `row` is the 0-based row of the answer that an event came
 * from; times are milliseconds since 1970 UTC; texts that the log did not hold are "".
 */
export interface LogonActivity {
  readonly logons: readonly LogonEvent[];
  readonly logoffs: readonly Logoff[];
}

/** One logon or logon attempt (Windows 4624 or 4625, or their like). */
export interface LogonEvent {
  readonly row: number;
  readonly host: string;
  readonly time: number | null;
  readonly outcome: 'success' | 'failure';
  /** As Windows numbers them (2 interactive, 3 network ...); null where the log does not say. */
  readonly logonType: number | null;
  /** Who logged on. */
  readonly accountName: string;
  readonly accountDomain: string;
  readonly accountSid: string;
  /** The session that the logon opened. */
  readonly logonId: string;
  /** Who asked for the logon. */
  readonly subjectAccount: string;
  readonly subjectSid: string;
  readonly subjectLogonId: string;
  /** The process that took the logon. */
  readonly processPath: string;
  readonly processPid: number | null;
  readonly logonProcess: string;
  readonly authenticationPackage: string;
  readonly sourceAddress: string;
  readonly sourceHost: string;
  /** Codes of a failure as logged, and what the log itself says of it. */
  readonly status: string;
  readonly subStatus: string;
  readonly failureReason: string;
}

/** The end of a session (Windows 4634 or 4647, or their like). */
export interface Logoff {
  readonly host: string;
  readonly logonId: string;
  readonly time: number;
}
