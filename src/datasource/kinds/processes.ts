import { findProcesses } from '../../core/investigations/processes';
import { PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { processesFrame } from '../../frames/processes';
import { focusParameters } from '../parameters/focus';
import { filterParameter } from '../parameters/text';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const processesKind = defineKind({
  kind: 'processes',
  group: 'Processes',
  label: 'Processes',
  description: 'The processes of a host as a list',
  parameters: {
    ...focusParameters(PROCESS_TREE_WINDOW),
    process: filterParameter('Holding', 'Only processes whose path or command line holds this text', '$process'),
  },
  run: async (parameters, context, refId) => [frameOf(processesFrame, await findProcesses(parameters, context), refId)],
});
