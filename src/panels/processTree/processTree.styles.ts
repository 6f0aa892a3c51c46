import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';

/** Width of one level of indentation in pixels. */
export const INDENT = 16;
/** Height of one row in pixels. */
export const ROW_HEIGHT = 28;

const ellipsis = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

export const getTreeStyles = (theme: GrafanaTheme2) => {
  const tag = {
    ...ellipsis,
    // Where space is short, the tags give way before the names.
    flex: '0 20 auto',
    minWidth: 0,
    padding: theme.spacing(0, 0.5),
    borderRadius: theme.shape.radius.default,
    fontSize: 11,
    color: theme.colors.text.secondary,
    border: `1px solid ${theme.colors.border.medium}`,
  } as const;
  const cell = { ...ellipsis, padding: theme.spacing(0, 1) } as const;
  const headCell = {
    ...cell,
    fontWeight: theme.typography.fontWeightMedium,
    lineHeight: `${ROW_HEIGHT}px`,
  } as const;
  return {
    panel: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5), overflow: 'hidden' }),
    top: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), flex: 'none' }),
    summary: css({
      ...ellipsis,
      flex: 1,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    beside: css({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', flex: 1, minHeight: 0 }),
    below: css({
      display: 'grid',
      gridTemplateRows: 'minmax(0, 1fr) auto',
      flex: 1,
      minHeight: 0,
      '& > aside': { width: 'auto', maxHeight: 240 },
    }),
    scroller: css({ overflow: 'auto', minHeight: 0, border: `1px solid ${theme.colors.border.weak}` }),
    grid: css({
      '--time-width': '124px',
      minWidth: 800,
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2 },
    }),
    /** The start with its date before the time of day. */
    dated: css({ '--time-width': '212px', minWidth: 888 }),
    head: css({
      position: 'sticky',
      top: 0,
      zIndex: 1,
      background: theme.colors.background.secondary,
      borderLeft: '3px solid transparent',
    }),
    headCell: css(headCell),
    numberHead: css({ ...headCell, textAlign: 'right' }),
    body: css({ position: 'relative' }),
    row: css({
      display: 'grid',
      gridTemplateColumns: 'minmax(300px, 3fr) 72px minmax(96px, 1fr) var(--time-width) minmax(240px, 4fr)',
      height: ROW_HEIGHT,
      alignItems: 'center',
    }),
    bodyRow: css({
      position: 'absolute',
      top: 0,
      left: 0,
      right: 0,
      borderLeft: '3px solid transparent',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      cursor: 'default',
      '&:hover': { background: theme.colors.action.hover },
    }),
    source: css({ borderLeftColor: theme.colors.error.main, background: theme.colors.error.transparent }),
    selected: css({
      backgroundImage: `linear-gradient(${theme.colors.action.selected}, ${theme.colors.action.selected})`,
      boxShadow: `inset 0 0 0 1px ${theme.colors.primary.border}`,
    }),
    processCell: css({
      display: 'flex',
      height: '100%',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      overflow: 'hidden',
      whiteSpace: 'nowrap',
    }),
    guides: css({
      flex: 'none',
      alignSelf: 'stretch',
      backgroundImage: `repeating-linear-gradient(to right, transparent 0 9px, ${theme.colors.border.medium} 9px 10px, transparent 10px ${INDENT}px)`,
    }),
    toggle: css({
      flex: 'none',
      width: 20,
      height: 20,
      textAlign: 'center',
      cursor: 'pointer',
      color: theme.colors.text.secondary,
    }),
    depth: css({ ...tag, flex: 'none', border: 'none' }),
    mark: css({ flex: 'none', color: theme.colors.warning.text, fontWeight: theme.typography.fontWeightBold }),
    name: css({ ...ellipsis }),
    unlogged: css({ ...ellipsis, fontStyle: 'italic', color: theme.colors.text.secondary }),
    tag: css(tag),
    alertTag: css({
      ...tag,
      flex: 'none',
      border: 'none',
      color: theme.colors.error.contrastText,
      background: theme.colors.error.main,
      fontWeight: theme.typography.fontWeightBold,
      textTransform: 'uppercase',
    }),
    cell: css(cell),
    numberCell: css({ ...cell, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
    timeCell: css({ ...cell, fontVariantNumeric: 'tabular-nums' }),
    commandCell: css({ ...cell, fontFamily: theme.typography.fontFamilyMonospace, fontSize: 12 }),
    details: css({
      width: 340,
      overflow: 'auto',
      padding: theme.spacing(1),
      borderLeft: `1px solid ${theme.colors.border.weak}`,
      background: theme.colors.background.secondary,
    }),
    detailsHead: css({
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      marginBottom: theme.spacing(0.5),
    }),
    facts: css({
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.25, 1.5),
      '& dt': { color: theme.colors.text.secondary, fontWeight: 'normal' },
      '& dd': { overflowWrap: 'anywhere' },
    }),
    commandLine: css({
      fontFamily: theme.typography.fontFamilyMonospace,
      fontSize: 12,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    }),
    link: css({ color: theme.colors.text.link }),
  };
};

export type TreeStyles = ReturnType<typeof getTreeStyles>;
