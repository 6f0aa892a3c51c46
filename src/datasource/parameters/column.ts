import { textParameter } from './text';

/** Where the tables of Log Analytics, and our own frames, hold command lines. */
export const COMMAND_LINE_COLUMNS: readonly string[] = ['CommandLine', 'ProcessCommandLine'];

/** Which column a step looks into. */
export const columnParameter = textParameter(
  'Column',
  'The column to look into; empty for the command line',
  'CommandLine'
);
