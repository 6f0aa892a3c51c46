import { type HostSchema } from './hostSchema';
import { sysmonProcesses } from './sysmonProcesses';
import { windowsEventLogons } from './windowsEventLogons';

/**
 * Windows events as the connector of forwarded events collects them, table WindowsEvent: processes by Sysmon, which
 * knows no logons, and logons by the security log.
 */
export const sysmon: HostSchema = {
  name: 'Sysmon',
  label: 'Sysmon and forwarded Windows events',
  processes: sysmonProcesses,
  logons: windowsEventLogons,
};
