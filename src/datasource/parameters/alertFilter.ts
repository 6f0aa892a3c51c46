import { listParameter } from './list';
import { filterParameter } from './text';

/** The parameters of every list and count of alerts. */
export const alertFilterParameters = {
  name: filterParameter('Name holds', 'Only alerts whose name holds this text, without case', '$name'),
  severity: listParameter('Severity', 'Only alerts of these severities; empty for all', '$severity'),
  provider: listParameter('Provider', 'Only alerts of these providers; empty for all', '$provider'),
  tactic: listParameter('Tactic', 'Only alerts of these tactics; empty for all', '$tactic'),
};
