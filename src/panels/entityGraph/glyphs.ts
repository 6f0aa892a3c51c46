import { type GrafanaTheme2 } from '@grafana/data';
import { ENTITY_GROUPS, type EntityGroup } from '../../core/alerts/entityGroups';
import { told } from '../shared/told';

/** Edge of the square that glyphs are drawn in. */
export const GLYPH_BOX = 24;

const circle = (r: number): string => `M12 ${12 - r}A${r} ${r} 0 1 1 12 ${12 + r}A${r} ${r} 0 1 1 12 ${12 - r}Z`;

/** A shape for each sort as an SVG path, to be filled by the even-odd rule, for canvas and legend alike. */
export const GLYPHS: Readonly<Record<EntityGroup, string>> = {
  alert: 'M12 1.5L23.5 22H.5ZM11 9H13V15.5H11ZM11 17H13V19H11Z',
  related:
    'M12 1.5A1.7 1.7 0 0 1 13.7 3.2V4A6.5 6.5 0 0 1 18.5 10.2V15L20.5 18V19.5H3.5V18L5.5 15V10.2A6.5 6.5 0 0 1 10.3 4V3.2A1.7 1.7 0 0 1 12 1.5ZM9.5 20.5H14.5A2.5 2.5 0 0 1 9.5 20.5Z',
  host: 'M1 3H23V17.5H1ZM3.2 5.2V15.3H20.8V5.2ZM9.5 18.5H14.5V20H17V22H7V20H9.5Z',
  account: 'M12 1.5A5.2 5.2 0 1 1 12 11.9A5.2 5.2 0 1 1 12 1.5ZM2 22.5C2 16.5 6 13.5 12 13.5S22 16.5 22 22.5Z',
  session:
    'M6.5 10V7.5A5.5 5.5 0 0 1 17.5 7.5V10H20V22.5H4V10ZM8.8 10H15.2V7.5A3.2 3.2 0 0 0 8.8 7.5ZM11 13.5H13V18.5H11Z',
  process: 'M12 .5L22.5 6.3V17.7L12 23.5L1.5 17.7V6.3ZM9 7V17L17.5 12Z',
  file: 'M4.5 .5H14.5L20.5 6.5V23.5H4.5ZM13.5 2.5V7.5H18.5ZM7.5 11H17.5V12.8H7.5ZM7.5 15.5H17.5V17.3H7.5Z',
  network: `${circle(11.5)}M11 3.5H13V11H20.5V13H13V20.5H11V13H3.5V11H11Z`,
  registry:
    'M1.5 2.5H22.5V8H1.5ZM1.5 9.3H22.5V14.7H1.5ZM1.5 16H22.5V21.5H1.5ZM15 4.2H19V6.3H15ZM5 11H9V13H5ZM12 17.7H16V19.8H12Z',
  mail: 'M.5 4H23.5V20H.5ZM2.5 6.5L12 13L21.5 6.5V9L12 15.5L2.5 9Z',
  cloud: 'M6.5 20.5A6 6 0 0 1 6 8.5A6.5 6.5 0 0 1 18.3 9.7A5.4 5.4 0 0 1 18 20.5Z',
  threat:
    'M7.5 .5H16.5L23.5 7.5V16.5L16.5 23.5H7.5L.5 16.5V7.5ZM7 8.7L8.7 7L12 10.3L15.3 7L17 8.7L13.7 12L17 15.3L15.3 17L12 13.7L8.7 17L7 15.3L10.3 12Z',
  other: `${circle(11.5)}${circle(8.5)}${circle(3.5)}`,
};

/** Colours of the canvas, taken from the theme. */
export interface GraphColours {
  readonly group: Readonly<Record<EntityGroup, string>>;
  readonly background: string;
  readonly line: string;
  readonly strong: string;
  readonly text: string;
  readonly faint: string;
  readonly match: string;
}

export function graphColours(theme: GrafanaTheme2): GraphColours {
  const background = theme.colors.background.primary;
  const named = (name: string): string =>
    name === 'gray' ? theme.colors.text.secondary : theme.visualization.getColorByName(name);
  const groups = Object.entries(ENTITY_GROUPS).map(([group, { color }]) => [group, told(named(color), background)]);
  return {
    group: Object.fromEntries(groups) as Record<EntityGroup, string>,
    background,
    line: told(theme.colors.border.strong, background),
    strong: theme.colors.text.primary,
    text: theme.colors.text.primary,
    faint: theme.colors.text.secondary,
    match: theme.colors.warning.text,
  };
}
