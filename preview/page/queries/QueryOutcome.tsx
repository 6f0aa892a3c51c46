import { css } from '@emotion/css';
import type { GrafanaTheme2, PanelData } from '@grafana/data';
import { Alert, Icon, useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { errorText, errorsOfQuery, noticesOfQuery } from './outcomeOfQuery';

/** The errors of a query as alerts, and the notices of its frames as a list. */
export function QueryOutcome({ data, refId }: { data: PanelData; refId: string }) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const notices = noticesOfQuery(data, refId);
  return (
    <>
      {errorsOfQuery(data, refId).map((error, index) => (
        <Alert key={index} title="Query error" severity="error" bottomSpacing={0}>
          <div className={styles.text}>{errorText(error)}</div>
        </Alert>
      ))}
      {notices.length > 0 && (
        <ul className={styles.list} aria-label="Notices">
          {notices.map(({ severity, text, link }) => (
            <li key={`${severity} ${text}`}>
              <Icon
                name={severity === 'info' ? 'info-circle' : 'exclamation-triangle'}
                title={severity}
                style={{ color: theme.colors[severity].text }}
              />{' '}
              {text}{' '}
              {link && (
                <a className="external-link" href={link} target="_blank" rel="noreferrer">
                  Read more
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    text: css({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
    list: css({
      listStyle: 'none',
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.5),
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
