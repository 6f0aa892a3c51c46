import { type ProcessFeature } from './processFeatures';

/** What each number by which processes are compared is, for those who do not know its name. */
export const FEATURE_WORDS: Readonly<Record<ProcessFeature, string>> = {
  pathScore: 'Score of the path',
  pathLogScore: 'Score of the path, logarithm',
  pathHash: 'Hash of the path',
  commandlineTokensFull: 'Delimiters in the command line',
  commandlineTokensHash: 'Hash of the delimiters',
  commandlineLen: 'Length of the command line',
  commandlineLogLen: 'Length of the command line, logarithm',
  commandlineScore: 'Score of the command line',
  isSystemSession: "The system's own session",
};
