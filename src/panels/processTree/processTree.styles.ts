import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { rowPlace } from '../shared/rowPlace';

/** Width of one level of indentation in pixels. */
export const INDENT = 16;
/** Deeper lines are not indented further; their level is written instead. */
export const MOST_INDENTED = 12;
/** Height of one row in pixels. */
export const ROW_HEIGHT = 28;

const ellipsis = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

export const getTreeStyles = (theme: GrafanaTheme2) => {
  const tag = {
    ...ellipsis,
    flex: 'none',
    boxSizing: 'border-box',
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
  const bar = {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    flex: 'none',
    overflow: 'hidden',
    fontSize: theme.typography.bodySmall.fontSize,
  } as const;
  const control = {
    height: 24,
    font: 'inherit',
    color: theme.colors.text.primary,
    background: theme.components.input.background,
    border: `1px solid ${theme.components.input.borderColor}`,
    borderRadius: theme.shape.radius.default,
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2 },
  } as const;
  return {
    panel: css({
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.5),
      overflow: 'hidden',
      containerType: 'inline-size',
    }),
    top: css({ ...bar, minHeight: 24 }),
    tools: css({ ...bar, flexWrap: 'wrap' }),
    summary: css({ ...ellipsis, flex: '1 1 200px', color: theme.colors.text.secondary }),
    cut: css({ ...ellipsis, flex: '0 1 auto', color: theme.colors.warning.text }),
    note: css({ ...ellipsis, flex: '0 1 auto', color: theme.colors.text.secondary }),
    warning: css({ color: theme.colors.warning.text }),
    search: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5), flex: 'none' }),
    searchInput: css({ ...control, width: 'clamp(120px, 32cqw, 210px)', padding: theme.spacing(0, 1) }),
    searchCount: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }),
    choice: css({ ...control, flex: 'none', width: 'auto', padding: theme.spacing(0, 0.5) }),
    breadcrumb: css({ ...ellipsis, flex: '1 1 240px', minWidth: 0, color: theme.colors.text.secondary }),
    crumb: css({
      padding: theme.spacing(0, 0.25),
      border: 'none',
      background: 'none',
      font: 'inherit',
      color: theme.colors.text.link,
    }),
    beside: css({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', flex: 1, minHeight: 0 }),
    below: css({
      display: 'grid',
      gridTemplateRows: 'minmax(0, 1fr) auto',
      flex: 1,
      minHeight: 0,
      '& > aside': { width: 'auto', maxHeight: 240 },
    }),
    diagram: css({ position: 'relative', minHeight: 0, minWidth: 0, border: `1px solid ${theme.colors.border.weak}` }),
    canvasFrame: css({
      position: 'absolute',
      inset: 0,
      overflow: 'hidden',
      cursor: 'grab',
      touchAction: 'none',
      userSelect: 'none',
      '&:active': { cursor: 'grabbing' },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2 },
    }),
    canvas: css({ position: 'absolute', top: 0, display: 'block' }),
    diagramTools: css({
      position: 'absolute',
      top: theme.spacing(1),
      right: theme.spacing(1),
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5),
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
    }),
    hidden: css({ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }),
    scroller: css({ overflow: 'auto', minHeight: 0, border: `1px solid ${theme.colors.border.weak}` }),
    grid: css({
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2 },
    }),
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
      gridTemplateColumns: 'var(--columns)',
      height: ROW_HEIGHT,
      alignItems: 'center',
    }),
    bodyRow: css({
      ...rowPlace,
      height: ROW_HEIGHT,
      contain: 'strict',
      borderLeft: '3px solid transparent',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      cursor: 'default',
      '&:hover': { background: theme.colors.action.hover },
    }),
    fold: css({ color: theme.colors.text.secondary, fontStyle: 'italic', cursor: 'pointer' }),
    foldSize: css({ ...ellipsis, color: theme.colors.text.secondary }),
    alerted: css({ borderLeftColor: theme.colors.warning.main }),
    outside: css({
      fontStyle: 'italic',
      color: theme.colors.text.secondary,
      '& a': { color: theme.colors.text.secondary },
    }),
    found: css({
      boxShadow: `inset 3px 0 0 ${theme.colors.primary.border}`,
      '& mark': {
        padding: 0,
        color: theme.colors.warning.contrastText,
        background: theme.colors.warning.main,
      },
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
    // A tag that has no room goes to a second line, which is not seen: a letter of it would tell nothing.
    tags: css({
      display: 'flex',
      flexWrap: 'wrap',
      flex: '1 1 0',
      gap: theme.spacing(0, 0.5),
      height: 18,
      overflow: 'hidden',
      '& > span': { height: 18, lineHeight: '16px' },
      // So that the first of them is not the first of its line, which is where it would stay.
      '&::before': { content: '""', height: 18 },
    }),
    marksTag: css({
      ...tag,
      flex: '0 10000 auto',
      minWidth: 0,
      color: theme.colors.warning.text,
      borderColor: theme.colors.warning.border,
      fontStyle: 'normal',
    }),
    alertTag: css({
      ...tag,
      flex: 'none',
      border: 'none',
      color: theme.colors.error.contrastText,
      background: theme.colors.error.main,
      fontWeight: theme.typography.fontWeightBold,
      textTransform: 'uppercase',
    }),
    text: css(cell),
    number: css({ ...cell, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
    time: css({ ...cell, fontVariantNumeric: 'tabular-nums' }),
    code: css({ ...cell, fontFamily: theme.typography.fontFamilyMonospace, fontSize: 12 }),
    encoded: css({
      ...tag,
      display: 'inline-block',
      marginRight: theme.spacing(0.5),
      fontFamily: theme.typography.fontFamily,
      color: theme.colors.warning.text,
      // On the red of the alert's own row the light theme's orange could not be read.
      background: theme.colors.background.primary,
      borderColor: theme.colors.warning.border,
      lineHeight: '16px',
      verticalAlign: 'middle',
      cursor: 'pointer',
    }),
    details: css({
      width: 420,
      minWidth: 240,
      maxWidth: '70vw',
      resize: 'horizontal',
      overflow: 'auto',
      padding: theme.spacing(1),
      borderLeft: `1px solid ${theme.colors.border.weak}`,
      background: theme.colors.background.secondary,
    }),
    detailsHead: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      justifyContent: 'space-between',
      alignItems: 'center',
      marginBottom: theme.spacing(0.5),
    }),
    facts: css({
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.25, 1.5),
      '& dt': { color: theme.colors.text.secondary, fontWeight: 'normal' },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    }),
    commandLine: css({
      fontFamily: theme.typography.fontFamilyMonospace,
      fontSize: 12,
      whiteSpace: 'pre-wrap',
      maxHeight: 260,
      overflowY: 'auto',
      padding: theme.spacing(0.5),
      margin: theme.spacing(0, 0, 1),
      overflowWrap: 'anywhere',
    }),
    heading: css({ margin: 0, fontSize: 'inherit', fontWeight: theme.typography.fontWeightMedium }),
    copyButtons: css({ whiteSpace: 'nowrap' }),
    copy: css({ marginLeft: theme.spacing(0.5), verticalAlign: 'middle' }),
    links: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 1.5),
      margin: theme.spacing(0, 0, 1),
      padding: 0,
      listStyle: 'none',
    }),
    link: css({ color: theme.colors.text.link }),
  };
};

export type TreeStyles = ReturnType<typeof getTreeStyles>;
