import { findProcessVariability } from '../../core/investigations/processVariability';
import { PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { type ProcessFeature } from '../../core/cluster/processFeatures';
import { variabilityFrame, variabilityOutliersFrame } from '../../frames/variability';
import { choiceParameter } from '../parameters/choice';
import { FEATURE_OPTIONS } from '../parameters/clustering';
import { focusParameters } from '../parameters/focus';
import { switchParameter } from '../parameters/switch';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

/** The notebook's first box plot is of this. */
const USUAL: ProcessFeature = 'commandlineTokensFull';

export const processVariabilityKind = defineKind({
  kind: 'processVariability',
  group: 'Processes',
  label: 'Variability of processes',
  description: 'How much command lines or paths vary among the processes of each name, and what stands out',
  parameters: {
    ...focusParameters(PROCESS_TREE_WINDOW),
    measure: choiceParameter('Measure', 'What is summed up', [
      { value: USUAL, label: USUAL },
      ...FEATURE_OPTIONS.filter(({ value }) => value !== USUAL),
    ]),
    bySession: switchParameter('By session', "Tell the system's own sessions from the others"),
  },
  async run(parameters, context, refId) {
    const { boxes, outliers } = await findProcessVariability(parameters, context);
    return [frameOf(variabilityFrame, boxes, refId), frameOf(variabilityOutliersFrame, outliers, refId)];
  },
});
