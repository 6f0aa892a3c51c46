import { auditdProcesses } from './auditdProcesses';
import { type HostSchema } from './hostSchema';
import { syslogLogons } from './syslogLogons';

/** Linux: processes by its audit log, which comes as a custom log, and logons by syslog. */
export const linux: HostSchema = {
  name: 'Linux',
  label: 'Linux audit log and syslog',
  processes: auditdProcesses,
  logons: syslogLogons,
};
