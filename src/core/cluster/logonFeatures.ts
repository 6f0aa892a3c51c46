import { codePointSum } from './codePoints';

/** What the features of a logon are made of. */
export interface FeaturedLogon {
  /** Domain and name, as "CORP\jo". */
  readonly account: string;
  /** As Windows numbers them; null where it was not logged. */
  readonly logonType: number | null;
  /** Milliseconds since 1970 UTC. */
  readonly time: number | null;
}

/** Stands for what was not logged; 0 is a logon type of its own (the system's), and an hour. */
const NOT_LOGGED = -1;

/**
 * The numbers by which logons are compared, under the names of the notebook: AccountNum is the sum of the code points
 * of the account, LogonHour the hour of day in UTC.
 */
export const LOGON_FEATURES = {
  AccountNum: ({ account }) => codePointSum(account),
  LogonType: ({ logonType }) => logonType ?? NOT_LOGGED,
  LogonHour: ({ time }) => (time === null ? NOT_LOGGED : new Date(time).getUTCHours()),
} as const satisfies Readonly<Record<string, (logon: FeaturedLogon) => number>>;

export type LogonFeature = keyof typeof LOGON_FEATURES;

/** The features that the notebook clusters logons by. */
export const NOTEBOOK_LOGON_FEATURES: readonly LogonFeature[] = ['AccountNum', 'LogonType'];
