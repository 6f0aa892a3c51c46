import { findIndicators } from '../../core/investigations/indicators';
import { PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { seenIndicatorsFrame } from '../../frames/indicators';
import { focusParameters } from '../parameters/focus';
import { indicatorTypesParameter } from '../parameters/indicatorTypes';
import { scopeParameter } from '../parameters/scope';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const indicatorsKind = defineKind({
  kind: 'indicators',
  group: 'Indicators',
  label: 'Indicators',
  description:
    'Addresses, domains, URLs, hashes ... in command lines and in what is decoded, with where they were seen',
  parameters: {
    ...focusParameters(PROCESS_TREE_WINDOW),
    scope: scopeParameter,
    types: indicatorTypesParameter,
  },
  run: async (parameters, context, refId) => [
    frameOf(seenIndicatorsFrame, await findIndicators(parameters, context), refId),
  ],
});
