import React from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { type FrameProblem } from '../../frames/contract';
import { frameProblemSentence } from './frameProblemSentence';

interface Props {
  /** What the panel draws, as in "process tree". */
  readonly subject: string;
  readonly problems: readonly FrameProblem[];
}

/** Says everything that keeps a frame from being drawn, so that one look is enough to mend it. */
export function FrameProblems({ subject, problems }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div role="alert">
      <p>This data cannot be drawn as a {subject}:</p>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={frameProblemSentence(problem)}>{frameProblemSentence(problem)}</li>
        ))}
      </ul>
      <p>Use a Casefile query of that kind, or transform the data to have these columns.</p>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: theme.spacing(0, 0, 2, 0), paddingLeft: theme.spacing(3) }),
});
