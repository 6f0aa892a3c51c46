import React from 'react';
import { type FrameProblem } from '../../frames/contract';
import { frameProblemSentence } from './frameProblemSentence';

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
