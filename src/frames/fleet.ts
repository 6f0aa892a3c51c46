import { defineFrame, optional, required } from './contract';

/** Of processes that all hosts started: how many, when, and the newest of them. */
const STARTS = {
  hosts: required('number', { displayName: 'Hosts' }),
  starts: required('number', { displayName: 'Starts' }),
  firstSeen: optional('time', { displayName: 'First seen' }),
  lastSeen: optional('time', { displayName: 'Last seen' }),
  host: required('string', { displayName: 'Newest on' }),
  account: required('string', { displayName: 'Account' }),
  image: required('string', { displayName: 'Image' }),
  commandLine: required('string', { displayName: 'Newest command line' }),
};

/** Executables that few hosts started, those on the fewest first. */
export const rareProcessesFrame = defineFrame('rareProcesses', 1, {
  /** File name in lower case. */
  group: required('string', { displayName: 'Executable' }),
  ...STARTS,
});

/** Shapes of command lines that the baseline does not hold, those that began last first. */
export const firstSeenCommandsFrame = defineFrame('firstSeenCommands', 1, {
  /** In lower case; what differs from run to run is replaced by words in angle brackets. */
  group: required('string', { displayName: 'Shape' }),
  ...STARTS,
});
