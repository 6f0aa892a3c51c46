import { defenderLogons } from './defenderLogons';
import { defenderProcesses } from './defenderProcesses';
import { type HostSchema } from './hostSchema';

/** What the sensors of Defender for Endpoint report, as its connector streams it into a workspace. */
export const defender: HostSchema = {
  name: 'Defender',
  label: 'Microsoft Defender for Endpoint',
  processes: defenderProcesses,
  logons: defenderLogons,
};
