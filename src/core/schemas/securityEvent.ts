import { type HostSchema } from './hostSchema';
import { securityEventLogons } from './securityEventLogons';
import { securityEventProcesses } from './securityEventProcesses';

/** The Windows security log, as the agents of Azure Monitor collect it. */
export const securityEvent: HostSchema = {
  name: 'SecurityEvent',
  label: 'Windows security log',
  processes: securityEventProcesses,
  logons: securityEventLogons,
};
