/** How SQL written by hand finds the events of the investigated host in one sort of logs. */
export interface HostLog {
  /** Creations of processes, as what follows FROM, and the image of each: for every table that has them. */
  readonly started: ReadonlyArray<{ readonly from: string; readonly image: string }>;
  /** Process events, oldest first, as the product reads them. */
  readonly processEvents: string;
  /** What tells of logons and failed ones, as what follows FROM. */
  readonly logons: string;
  /** The same with a row for each logon, where one row may tell of several. */
  readonly eachLogon?: string;
  readonly succeeded: string;
  /** Of a logon that succeeded. */
  readonly account: string;
  /** Logons and the ends of sessions, oldest first, as the product reads them. */
  readonly logonEvents: string;
}

/** The end of a query after events, oldest first: one more than are read. */
export const OLDEST_FIRST = 'ORDER BY TimeGenerated LIMIT 100001';
