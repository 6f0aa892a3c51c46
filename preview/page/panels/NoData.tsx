import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

/** What a panel shows instead of an empty picture. */
export function NoData({ text = 'No data' }: { text?: string }) {
  const styles = useStyles2(getStyles);
  return <div className={styles.box}>{text}</div>;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      height: '100%',
      color: theme.colors.text.secondary,
    }),
  };
}
