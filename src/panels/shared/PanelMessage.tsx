import React, { type ReactNode } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

interface Props {
  readonly width: number;
  readonly height: number;
  /** In pixels, where it must be read from afar. */
  readonly fontSize?: number | undefined;
  readonly children: ReactNode;
}

/** Words in place of a picture: why there is nothing to draw, and what to do. */
export function PanelMessage({ width, height, fontSize, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.message} style={{ width, height, fontSize }} role="status">
      <div>{children}</div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  message: css({
    display: 'flex',
    overflow: 'auto',
    padding: theme.spacing(2),
    color: theme.colors.text.secondary,
    // Margins centre it; centred by its parent, a text too long for the panel could not be scrolled to its start.
    '& > div': { margin: 'auto', maxWidth: '60em', overflowWrap: 'anywhere' },
  }),
});
