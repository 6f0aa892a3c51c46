import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';

/** How the tables of the configuration page look. */
export const tableStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    marginTop: theme.spacing(2),
    'th, td': {
      padding: theme.spacing(1),
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    },
    'tbody th': { fontWeight: theme.typography.fontWeightMedium, whiteSpace: 'nowrap' },
  }),
  wide: css({ width: '100%' }),
  advice: css({ color: theme.colors.text.secondary, marginTop: theme.spacing(0.5) }),
});
