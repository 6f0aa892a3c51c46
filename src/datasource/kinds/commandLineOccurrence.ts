import { findCommandLineOccurrence, OCCURRENCE_WINDOW } from '../../core/investigations/commandLineOccurrence';
import { occurrenceFrame } from '../../frames/occurrence';
import { schemaParameter } from '../parameters/schema';
import { alertParameter, textParameter } from '../parameters/text';
import { windowParameter } from '../parameters/window';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const commandLineOccurrenceKind = defineKind({
  kind: 'commandLineOccurrence',
  group: 'Processes',
  label: 'Command line on other hosts',
  description: "Where else an alert's command line, or a given one, was run: exactly or in its shape",
  parameters: {
    alert: alertParameter,
    commandLine: textParameter('Command line', "The line to look for; empty for the alert's own", 'whoami /all'),
    schema: schemaParameter,
    window: windowParameter(OCCURRENCE_WINDOW),
  },
  run: async (parameters, context, refId) => [
    frameOf(occurrenceFrame, await findCommandLineOccurrence(parameters, context), refId),
  ],
});
