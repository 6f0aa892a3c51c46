import { type GrafanaTheme2 } from '@grafana/data';
import { type DiagramColours } from './draw';

/** The colours of the diagram in a theme. */
export function diagramColours(theme: GrafanaTheme2): DiagramColours {
  return {
    text: theme.colors.text.primary,
    faint: theme.colors.text.secondary,
    line: theme.colors.border.strong,
    box: theme.colors.background.secondary,
    alert: theme.colors.error.main,
    alertText: theme.colors.error.contrastText,
    marked: theme.colors.warning.main,
    selected: theme.colors.primary.border,
    fontFamily: theme.typography.fontFamily,
  };
}
