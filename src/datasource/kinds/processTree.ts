import { findProcessTree, PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { processTreeFrame } from '../../frames/processTree';
import { choiceParameter } from '../parameters/choice';
import { focusParameters } from '../parameters/focus';
import { countParameter } from '../parameters/number';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

const scope = choiceParameter('Processes', 'How much of the tree to show', [
  { value: 'family', label: 'Relatives of the alert' },
  { value: 'host', label: 'Whole host' },
]);

export const processTreeKind = defineKind({
  kind: 'processTree',
  group: 'Processes',
  label: 'Process tree',
  description: 'The processes round an alert, or of a host, each below its parent',
  parameters: {
    ...focusParameters(PROCESS_TREE_WINDOW),
    scope,
    levels: countParameter('Levels', "Relatives up to so many steps from the alert's process; empty for all"),
  },
  run: async (parameters, context, refId) => [
    frameOf(processTreeFrame, await findProcessTree(parameters, context), refId),
  ],
});
