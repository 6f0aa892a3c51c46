import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { listStyles } from '../shared/listStyles';
import { upToLines } from '../shared/upToLines';

export const getGraphStyles = (theme: GrafanaTheme2) => ({
  panel: css({ display: 'flex', flexDirection: 'column', overflow: 'hidden', fontSize: 12 }),
  strip: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    flex: 'none',
    minHeight: 28,
    paddingBottom: theme.spacing(0.5),
  }),
  summary: css({ ...upToLines(2), flex: '1 1 auto', color: theme.colors.text.secondary }),
  cut: css({ ...upToLines(2), flex: '0 1 auto', color: theme.colors.warning.text }),
  /** Of the legend and the tools: in a narrow panel the tools stand below the legend. */
  toolStrip: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    flex: 'none',
    flexWrap: 'wrap',
  }),
  tools: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5), flex: '0 1 auto', minWidth: 0 }),
  /** Gives way to the switches beside it. */
  search: css({ flex: '0 100 190px', minWidth: 90 }),
  switches: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5), flex: '0 1 auto' }),
  legend: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5), flex: '1 1 auto', minWidth: 0 }),
  legendItem: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minHeight: 24,
    padding: theme.spacing(0, 0.75),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    background: 'none',
    font: 'inherit',
    whiteSpace: 'nowrap',
    '&[aria-pressed=false]': {
      textDecoration: 'line-through',
      color: theme.colors.text.secondary,
      borderStyle: 'dashed',
    },
    '&[aria-pressed=false] svg': { opacity: 0.4 },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}` },
  }),
  plot: css({
    position: 'relative',
    flex: '1 1 auto',
    minHeight: 0,
    overflow: 'hidden',
    userSelect: 'none',
    touchAction: 'pan-y',
    cursor: 'grab',
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2 },
  }),
  frame: css({ position: 'relative', flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' }),
  zoom: css({ position: 'absolute', right: theme.spacing(1), bottom: theme.spacing(1), display: 'flex', gap: 2 }),
  canvas: css({ position: 'absolute', top: 0, display: 'block' }),
  waiting: css({ position: 'absolute', inset: 0, display: 'grid', placeContent: 'center', pointerEvents: 'none' }),
  hidden: css({ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }),
  ...listStyles(theme, '110px minmax(160px, 1fr) 110px minmax(200px, 2fr)'),
});

export type GraphStyles = ReturnType<typeof getGraphStyles>;
