import { findFirstSeenCommands, USUAL_BASELINE } from '../../core/investigations/firstSeenCommands';
import { firstSeenCommandsFrame } from '../../frames/fleet';
import { schemaParameter } from '../parameters/schema';
import { textParameter } from '../parameters/text';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const firstSeenCommandsKind = defineKind({
  kind: 'firstSeenCommands',
  group: 'Processes',
  label: 'Command lines seen for the first time',
  description: 'Shapes of command lines that some host ran in the time range, and none in the baseline before it',
  parameters: {
    baseline: textParameter('Baseline', 'How long before the time range nobody ran it: 12h, 7d ...', USUAL_BASELINE),
    schema: schemaParameter,
  },
  run: async (parameters, context, refId) => [
    frameOf(firstSeenCommandsFrame, await findFirstSeenCommands(parameters, context), refId),
  ],
});
