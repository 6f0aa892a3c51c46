import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { rowPlace } from './rowPlace';

const ellipsis = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** Styles of a table that tells what a picture shows; `columns` as CSS has them. */
export const listStyles = (theme: GrafanaTheme2, columns: string) => ({
  list: css({ flex: '1 1 auto', minHeight: 0, overflow: 'auto' }),
  listHead: css({
    position: 'sticky',
    top: 0,
    zIndex: 1,
    background: theme.colors.background.secondary,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  listRow: css({
    display: 'grid',
    gridTemplateColumns: columns,
    alignItems: 'center',
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '& > *': { ...ellipsis, padding: theme.spacing(0, 1) },
  }),
  listBodyRow: css(rowPlace),
  /** A button that looks like a link. */
  open: css({
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: theme.colors.text.link,
    textAlign: 'left',
    maxWidth: '100%',
    ...ellipsis,
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2 },
  }),
});
