import React, { type KeyboardEvent, useState } from 'react';
import { css, cx } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { TextArea, useStyles2 } from '@grafana/ui';
import { call } from '../../core/kql/expression';
import { pipeline, summarize } from '../../core/kql/pipeline';
import { printPipeline } from '../../core/kql/print';
import { type WorkspaceSchema } from '../../core/kql/workspaceSchema';
import { KqlCodeEditor } from './kql/KqlCodeEditor';
import { useWorkspaceSchema } from './kql/useWorkspaceSchema';

interface Props {
  readonly value: string;
  /** What to enter, in a sentence. */
  readonly help: string;
  readonly onSet: (kql: string) => void;
  readonly onRun: () => void;
  /** Asks what the workspace holds; rejects with a sentence. */
  readonly askSchema: () => Promise<WorkspaceSchema>;
}

const LABEL = 'KQL';
const EXAMPLE = printPipeline(pipeline('SecurityEvent', summarize([{ value: call('count') }], ['Computer'])));

/**
 * Edits free KQL; it is taken when the field is left, and run by Shift or Ctrl with Enter. A plain field stands in until
 * Grafana's code editor has loaded, and for good where it does not; what was typed stays.
 */
export function KqlField({ value, help, onSet, onRun, askSchema }: Props) {
  const styles = useStyles2(getStyles);
  const [text, setText] = useState(value);
  const [saved, setSaved] = useState(value);
  const [isReady, setReady] = useState(false);
  const [isTypingPlain, setTypingPlain] = useState(false);
  const { schema, problem } = useWorkspaceSchema(askSchema);
  if (saved !== value) {
    setSaved(value);
    setText(value);
  }
  const take = (): boolean => {
    if (text !== value) {
      onSet(text);
    }
    return text !== value;
  };
  const runOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      if (!take()) {
        onRun();
      }
    }
  };
  // Who is typing is not interrupted.
  const isPlain = !isReady || isTypingPlain;
  return (
    <div onKeyDownCapture={runOnEnter} onBlur={take}>
      {isPlain && (
        <TextArea
          aria-label={LABEL}
          rows={6}
          value={text}
          placeholder={EXAMPLE}
          spellCheck={false}
          onFocus={() => setTypingPlain(true)}
          onBlur={() => setTypingPlain(false)}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className={cx(isPlain && styles.hidden)}>
        <KqlCodeEditor
          text={text}
          label={LABEL}
          onText={setText}
          onReady={() => setReady(true)}
          known={() => ({
            schema,
            variables: getTemplateSrv()
              .getVariables()
              .map(({ name }) => name),
          })}
        />
      </div>
      <p className={styles.hint}>
        {help}{' '}
        {isPlain
          ? 'A plain field, until the editor that completes names has loaded. Shift+Enter runs the query.'
          : 'Ctrl+Space completes, Shift+Enter runs the query, Ctrl+M lets Tab leave the editor.'}
        {problem !== undefined && ` Tables and columns are not completed: ${problem}`}
      </p>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  hidden: css({ display: 'none' }),
  hint: css({ margin: theme.spacing(0.5, 0), color: theme.colors.text.secondary, fontSize: 12 }),
});
