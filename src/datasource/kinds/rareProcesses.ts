import { findRareProcesses, USUAL_FEW } from '../../core/investigations/rareProcesses';
import { rareProcessesFrame } from '../../frames/fleet';
import { countParameter } from '../parameters/number';
import { schemaParameter } from '../parameters/schema';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const rareProcessesKind = defineKind({
  kind: 'rareProcesses',
  group: 'Processes',
  label: 'Rare processes of all hosts',
  description: 'Executables that only few hosts started in the time range, with the newest start of each',
  parameters: {
    atMost: countParameter('Hosts at most', 'An executable on more hosts is not rare', String(USUAL_FEW)),
    schema: schemaParameter,
  },
  run: async (parameters, context, refId) => [
    frameOf(rareProcessesFrame, await findRareProcesses(parameters, context), refId),
  ],
});
