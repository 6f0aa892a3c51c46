import { asimLogons } from './asimLogons';
import { asimProcesses } from './asimProcesses';
import { type HostSchema } from './hostSchema';

/** What Microsoft Sentinel normalises by its information model (ASIM) as it takes events in, of any product. */
export const asim: HostSchema = {
  name: 'ASIM',
  label: 'Normalised events (ASIM)',
  processes: asimProcesses,
  logons: asimLogons,
};
