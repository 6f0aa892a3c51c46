import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { rowPlace } from '../shared/rowPlace';
import { upToLines } from '../shared/upToLines';

/** Height of a box's row in pixels. */
export const ROW_HEIGHT = 26;

const ellipsis = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
const number = { ...ellipsis, textAlign: 'right', fontVariantNumeric: 'tabular-nums' } as const;

export const getVariabilityStyles = (theme: GrafanaTheme2) => ({
  panel: css({ display: 'flex', flexDirection: 'column', overflow: 'hidden', fontSize: 12 }),
  /** In a narrow panel the choices stand below the sentence. */
  strip: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    flex: 'none',
    minHeight: 32,
    paddingBottom: theme.spacing(0.5),
  }),
  summary: css({ ...upToLines(3), flex: '1 1 280px', color: theme.colors.text.secondary }),
  choice: css({ flex: 'none' }),
  cut: css({ ...upToLines(2), flex: '0 1 auto', color: theme.colors.warning.text }),
  scroller: css({ flex: '1 1 auto', minHeight: 0, overflowX: 'hidden', overflowY: 'auto' }),
  grid: css({ '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2 } }),
  head: css({
    position: 'sticky',
    top: 0,
    zIndex: 1,
    background: theme.colors.background.secondary,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  row: css({
    display: 'grid',
    height: ROW_HEIGHT,
    alignItems: 'center',
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    cursor: 'default',
  }),
  bodyRow: css({
    ...rowPlace,
    '&:hover': { background: theme.colors.action.hover },
  }),
  selected: css({
    backgroundImage: `linear-gradient(${theme.colors.action.selected}, ${theme.colors.action.selected})`,
    boxShadow: `inset 0 0 0 1px ${theme.colors.primary.border}`,
  }),
  text: css({ ...ellipsis, padding: theme.spacing(0, 1) }),
  number: css({ ...number, padding: theme.spacing(0, 1) }),
  plot: css({ display: 'block', overflow: 'visible' }),
  ticks: css({ position: 'relative', height: ROW_HEIGHT, fontWeight: theme.typography.fontWeightRegular }),
  tick: css({
    position: 'absolute',
    lineHeight: `${ROW_HEIGHT}px`,
    textAlign: 'center',
    color: theme.colors.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  }),
  gridLine: css({ stroke: theme.colors.border.weak }),
  whisker: css({ stroke: theme.colors.text.secondary }),
  box: css({ fill: theme.colors.primary.main, fillOpacity: 0.55, stroke: theme.colors.primary.text }),
  systemBox: css({ fill: theme.colors.text.secondary, fillOpacity: 0.35, stroke: theme.colors.text.secondary }),
  median: css({ stroke: theme.colors.text.primary, strokeWidth: 2 }),
  dot: css({ fill: theme.colors.warning.text, cursor: 'pointer' }),
  ring: css({ fill: 'none', stroke: theme.colors.text.primary, strokeWidth: 2 }),
  hidden: css({ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }),
});

export type VariabilityStyles = ReturnType<typeof getVariabilityStyles>;
