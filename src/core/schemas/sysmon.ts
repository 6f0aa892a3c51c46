import { type HostSchema } from './hostSchema';
import { sysmonProcesses } from './sysmonProcesses';
import { windowsEventLogons } from './windowsEventLogons';

/**
 * Windows events as collectors of event logs write them: processes by Sysmon, which knows no logons, and logons by the
 * security log as forwarded events.
 */
export const sysmon: HostSchema = {
  name: 'Sysmon',
  label: 'Sysmon and forwarded Windows events',
  processes: sysmonProcesses,
  logons: windowsEventLogons,
};
