import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { config } from '@grafana/runtime';
import { Icon, Tooltip, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

interface PageHeadProps {
  title: string;
  folder?: string;
  /** What the dashboard asks for and the preview does not show. */
  leftOut?: string[];
  /** What can be done with the page. */
  children?: ReactNode;
}

/** The bar at the top: where one is, and what this is not. */
export function PageHead({ title, folder, leftOut = [], children }: PageHeadProps) {
  const styles = useStyles2(getStyles);
  return (
    <header className={styles.bar}>
      <title>{`${title} - Casefile preview`}</title>
      <nav className={styles.path} aria-label="Breadcrumbs">
        {folder && (
          <>
            <span className={styles.folder}>{folder}</span>
            <Icon name="angle-right" />
          </>
        )}
        <h1 className={styles.title}>{title}</h1>
      </nav>
      <div className={styles.about}>
        {children}
        {leftOut.length > 0 && (
          <Tooltip content={`This dashboard also has ${leftOut.join(', ')}, which the preview does not show.`}>
            <span>
              <Icon name="exclamation-triangle" size="sm" /> Not everything is shown
            </span>
          </Tooltip>
        )}
        <span>Preview made of Grafana’s libraries {config.buildInfo.version}, not Grafana itself</span>
      </div>
    </header>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    bar: css({
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      minHeight: 40,
      padding: theme.spacing(0, 2),
      background: theme.colors.background.primary,
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    }),
    path: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5), minWidth: 0 }),
    folder: css({ color: theme.colors.text.secondary }),
    title: css({ ...theme.typography.body, margin: 0, fontWeight: theme.typography.fontWeightMedium }),
    about: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
