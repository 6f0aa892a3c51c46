import React from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { ClipboardButton, useStyles2 } from '@grafana/ui';
import { type Snippet } from './check';

/** Texts to copy, each in sight with its button. */
export function SnippetList({ snippets }: { readonly snippets: readonly Snippet[] }) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list}>
      {snippets.map(({ label, text }) => (
        <li key={label} className={styles.item}>
          <pre className={styles.text}>{text}</pre>
          <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => text}>
            Copy {label}
          </ClipboardButton>
        </li>
      ))}
    </ul>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    list: css({ listStyle: 'none', display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
    item: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: theme.spacing(1) }),
    text: css({
      ...theme.typography.code,
      fontSize: theme.typography.bodySmall.fontSize,
      flex: '1 1 400px',
      margin: 0,
      padding: theme.spacing(0.5, 1),
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    }),
  };
}
