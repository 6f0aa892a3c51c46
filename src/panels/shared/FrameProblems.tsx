import React from 'react';
import { type FrameProblem } from '../../frames/contract';

interface Props {
  /** What the panel draws, as in "process tree". */
  readonly subject: string;
  readonly problems: readonly FrameProblem[];
}

/** Says everything that keeps a frame from being drawn, so that one look is enough to mend it. */
export function FrameProblems({ subject, problems }: Props) {
  return (
    <div role="alert">
      <p>This data cannot be drawn as a {subject}:</p>
      <ul>
        {problems.map((problem) => (
          <li key={frameProblemSentence(problem)}>{frameProblemSentence(problem)}</li>
        ))}
      </ul>
      <p>Use a Casefile query of that kind, or transform the data to have these columns.</p>
    </div>
  );
}

/** One problem in words. */
export function frameProblemSentence(problem: FrameProblem): string {
  switch (problem.kind) {
    case 'missing-field':
      return `The column "${problem.field}" is missing.`;
    case 'wrong-type':
      return `The column "${problem.field}" must be of type ${problem.expected}, and is ${problem.actual}.`;
    case 'wrong-value':
      return `The column "${problem.field}" has no ${problem.expected} in row ${problem.row + 1}.`;
    case 'newer-version':
      return `It was written by a newer Casefile (version ${problem.found}; this one reads ${problem.supported}). Update the plugin.`;
  }
}
