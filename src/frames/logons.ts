import { defineFrame, optional, required } from './contract';

/** Logons and failed logons of a host, oldest first. */
export const logonsFrame = defineFrame('logons', 1, {
  time: optional('time', { displayName: 'Time' }),
  /** When the session ended; null for failures and where no logoff was logged. */
  end: optional('time', { displayName: 'End' }),
  /** success or failure. */
  outcome: required('string', { displayName: 'Outcome' }),
  /** As Windows numbers them: 2 interactive, 3 network ... */
  logonType: optional('number', { displayName: 'Logon type' }),
  logonTypeName: required('string', { displayName: 'Type' }),
  account: required('string', { displayName: 'Account' }),
  accountSid: required('string', { displayName: 'SID' }),
  sidMeaning: required('string', { displayName: 'What the SID is' }),
  /** Canonical: 0x and lower case. */
  logonId: required('string', { displayName: 'Logon ID' }),
  /** Whose session it is where the system itself opened it; else "". */
  systemSession: required('string', { displayName: 'System session' }),
  subjectAccount: required('string', { displayName: 'Asked for by' }),
  subjectLogonId: required('string', { displayName: 'Subject logon ID' }),
  processName: required('string', { displayName: 'Process' }),
  processPath: required('string', { displayName: 'Image path' }),
  processPid: optional('number', { displayName: 'Process ID' }),
  authenticationPackage: required('string', { displayName: 'Authentication' }),
  logonProcess: required('string', { displayName: 'Logon process' }),
  sourceAddress: required('string', { displayName: 'Source address' }),
  sourceHost: required('string', { displayName: 'Source host' }),
  status: required('string', { displayName: 'Status' }),
  subStatus: required('string', { displayName: 'Sub-status' }),
  /** Why it failed, in words with the code; "" for a success. */
  reason: required('string', { displayName: 'Reason' }),
  /** What the reason suggests to somebody who investigates; "" where nothing more can be said. */
  suggests: required('string', { displayName: 'What it suggests' }),
  host: required('string', { displayName: 'Host' }),
});
