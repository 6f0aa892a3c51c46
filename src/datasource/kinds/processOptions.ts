import { findProcesses } from '../../core/investigations/processes';
import { PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { optionsFrame } from '../../frames/options';
import { choiceParameter } from '../parameters/choice';
import { focusParameters } from '../parameters/focus';
import { searchParameter } from '../parameters/text';
import { optionsOf } from './optionsOf';
import { defineKind } from './kind';

export const processOptionsKind = defineKind({
  kind: 'processOptions',
  group: 'Choices of variables',
  label: 'Processes or users of a host',
  description: 'For a variable that holds the name of a process, or who ran it',
  parameters: {
    ...focusParameters(PROCESS_TREE_WINDOW),
    field: choiceParameter('Field', 'What the variable holds', [
      { value: 'processName', label: 'Process names' },
      { value: 'user', label: 'Users' },
    ]),
    search: searchParameter,
  },
  async run({ field, search, ...parameters }, context, refId) {
    const { rows } = await findProcesses({ ...parameters, process: '' }, context);
    const values = rows.map((row) => row[field]);
    return [optionsFrame.write(optionsOf(values, search), { refId })];
  },
});
