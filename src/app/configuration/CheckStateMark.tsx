import React from 'react';
import { css, cx } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Icon, type IconName, Spinner, useStyles2 } from '@grafana/ui';
import { type CheckState } from './check';

const WORDS: Readonly<Record<CheckState, readonly [word: string, icon: IconName]>> = {
  good: ['OK', 'check-circle'],
  note: ['Not used', 'info-circle'],
  attention: ['Attention', 'exclamation-triangle'],
  problem: ['Problem', 'times-circle'],
  unknown: ['Not known', 'question-circle'],
};

/** How a check ended, as a word and a sign; "Checking" while it has not. */
export function CheckStateMark({ state }: { readonly state: CheckState | undefined }) {
  const styles = useStyles2(getStyles);
  if (state === undefined) {
    return (
      <span className={styles.mark}>
        <Spinner inline /> Checking
      </span>
    );
  }
  const [word, icon] = WORDS[state];
  return (
    <span className={cx(styles.mark, styles[state])}>
      <Icon name={icon} /> {word}
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    mark: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.5), whiteSpace: 'nowrap' }),
    good: css({ color: theme.colors.success.text }),
    note: css({ color: theme.colors.text.secondary }),
    attention: css({ color: theme.colors.warning.text }),
    problem: css({ color: theme.colors.error.text }),
    unknown: css({ color: theme.colors.text.secondary }),
  };
}
