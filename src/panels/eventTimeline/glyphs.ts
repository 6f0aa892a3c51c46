import { type GrafanaTheme2 } from '@grafana/data';
import { told } from '../shared/told';
import { type Level } from './model/level';

/** Colours of the canvas, taken from the theme. */
export interface TimelineColours {
  readonly level: Readonly<Record<Level, string>>;
  readonly alert: string;
  readonly annotation: string;
  readonly background: string;
  readonly grid: string;
  readonly running: string;
  readonly text: string;
}

export function timelineColours(theme: GrafanaTheme2): TimelineColours {
  const background = theme.colors.background.primary;
  const seen = (colour: string): string => told(colour, background);
  // Plain yellow and orange cannot be told from white.
  const shade = theme.isDark ? '' : 'dark-';
  const named = (name: string): string => seen(theme.visualization.getColorByName(`${shade}${name}`));
  return {
    level: {
      none: seen(theme.colors.primary.main),
      informational: seen(theme.colors.text.secondary),
      low: named('yellow'),
      medium: named('orange'),
      failure: named('orange'),
      high: seen(theme.colors.error.main),
    },
    alert: seen(theme.colors.error.text),
    annotation: seen(theme.colors.info.text),
    background,
    grid: theme.colors.border.weak,
    running: seen(theme.colors.primary.main),
    text: theme.colors.text.primary,
  };
}

/** The shape of a level as an SVG path round its middle, for canvas and legend alike. */
export function glyphPath(level: Level, size: number): string {
  const r = size / 2;
  switch (level) {
    case 'high':
      return `M0 ${-r * 1.3}L${r * 1.3} 0L0 ${r * 1.3}L${-r * 1.3} 0Z`;
    case 'failure': {
      const w = r * 0.35;
      return `M${-r} ${-r + w}L${-r + w} ${-r}L0 ${-w}L${r - w} ${-r}L${r} ${-r + w}L${w} 0L${r} ${r - w}L${r - w} ${r}L0 ${w}L${-r + w} ${r}L${-r} ${r - w}L${-w} 0Z`;
    }
    case 'medium':
      return `M0 ${-r * 1.1}L${r * 1.15} ${r * 0.9}L${-r * 1.15} ${r * 0.9}Z`;
    case 'low':
      return `M${-r * 0.9} ${-r * 0.9}H${r * 0.9}V${r * 0.9}H${-r * 0.9}Z`;
    case 'informational':
      return `${circle(r)}${circle(r * 0.5, 0)}`;
    case 'none':
      return circle(r);
  }
}

/** A ring is a circle with another, turned the other way, in it. */
const circle = (r: number, sweep: 0 | 1 = 1): string =>
  `M${-r} 0A${r} ${r} 0 1 ${sweep} ${r} 0A${r} ${r} 0 1 ${sweep} ${-r} 0Z`;
