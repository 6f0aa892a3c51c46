import { findDecodedCommandLines } from '../../core/investigations/decodedCommandLines';
import { PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { decodedCommandLinesFrame } from '../../frames/decoded';
import { focusParameters } from '../parameters/focus';
import { scopeParameter } from '../parameters/scope';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const decodedCommandLinesKind = defineKind({
  kind: 'decodedCommandLines',
  group: 'Indicators',
  label: 'Decoded command lines',
  description: 'Base64 and archives in command lines, decoded, with their hashes',
  parameters: { ...focusParameters(PROCESS_TREE_WINDOW), scope: scopeParameter },
  run: async (parameters, context, refId) => [
    frameOf(decodedCommandLinesFrame, await findDecodedCommandLines(parameters, context), refId),
  ],
});
