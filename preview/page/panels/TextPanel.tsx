import { css } from '@emotion/css';
import { renderTextPanelMarkdown, textUtil, type PanelProps } from '@grafana/data';
import React from 'react';
import { corePanel } from './corePanel';

interface TextOptions {
  mode: 'markdown' | 'html' | 'code';
  content: string;
}

function TextPanel({ options, replaceVariables, width, height }: PanelProps<TextOptions>) {
  // The values of variables come from data; they are escaped before the text becomes markup.
  const content = replaceVariables(options.content, {}, 'html');
  const size = { width, height };
  if (options.mode === 'code') {
    return (
      <pre className={styles.code} style={size}>
        {replaceVariables(options.content)}
      </pre>
    );
  }
  const html = options.mode === 'html' ? textUtil.sanitizeTextPanelContent(content) : renderTextPanelMarkdown(content);
  return (
    <div
      className={`markdown-html ${styles.text}`}
      style={size}
      data-testid="TextPanel-converted-content"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

const styles = {
  text: css({ overflow: 'auto' }),
  code: css({ overflow: 'auto', margin: 0 }),
};

/** Markdown, HTML or code, sanitised. */
export const textPanel = corePanel<TextOptions>({
  id: 'text',
  component: TextPanel,
  defaults: { mode: 'markdown', content: '' },
});
