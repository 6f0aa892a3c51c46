import { type FrameProblem } from '../../frames/contract';
import { counted } from './counted';

/** One problem in words. */
export function frameProblemSentence(problem: FrameProblem): string {
  switch (problem.kind) {
    case 'missing-field':
      return `The column "${problem.field}" is missing.`;
    case 'wrong-type':
      return `The column "${problem.field}" must be of type ${problem.expected}, and is ${problem.actual}.`;
    case 'wrong-value':
      return `The column "${problem.field}" has no ${problem.expected} in row ${problem.row + 1}.`;
    case 'short-field':
      return `The column "${problem.field}" has ${counted(problem.length, 'value')}, and others have ${problem.expected}.`;
    case 'newer-version':
      return `It was written by a newer Casefile (version ${problem.found}; this one reads ${problem.supported}). Update the plugin.`;
  }
}
