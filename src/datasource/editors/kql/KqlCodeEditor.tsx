import React, { useEffect, useRef } from 'react';
import { CodeEditor, type CodeEditorMonacoOptions, type Monaco, type MonacoEditor } from '@grafana/ui';
import { type CompletionContext } from '../../../core/kql/completeKql';
import { completionProvider } from './completionProvider';
import { KQL_LANGUAGE, registerKql } from './kqlLanguage';

interface Props {
  readonly text: string;
  readonly label: string;
  readonly onText: (text: string) => void;
  readonly onReady: () => void;
  /** What completion knows now. */
  readonly known: () => CompletionContext;
}

const LINE_PX = 19;
const LINES = { min: 6, max: 24 };

/** All that would be worked out in a worker is off: a strict policy allows none, and it would block the page. */
const OPTIONS: CodeEditorMonacoOptions = {
  wordBasedSuggestions: false,
  links: false,
  occurrencesHighlight: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  scrollBeyondLastLine: false,
  fontSize: 13,
  lineHeight: LINE_PX,
};

/** KQL in Grafana's code editor, coloured and completed. */
export function KqlCodeEditor({ text, label, onText, onReady, known }: Props) {
  const provider = useRef<{ dispose(): void }>(undefined);
  // The editor calls the function that it was given first.
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  }, [known]);
  const lines = Math.min(LINES.max, Math.max(LINES.min, text.split('\n').length + 1));
  return (
    <CodeEditor
      language={KQL_LANGUAGE}
      value={text}
      height={lines * LINE_PX + 8}
      showLineNumbers
      showMiniMap={false}
      monacoOptions={{ ...OPTIONS, ariaLabel: label }}
      onBeforeEditorMount={registerKql}
      onEditorDidMount={(editor: MonacoEditor, monaco: Monaco) => {
        provider.current = monaco.languages.registerCompletionItemProvider(
          KQL_LANGUAGE,
          completionProvider(monaco, editor.getModel()?.id, () => latest.current())
        );
        onReady();
      }}
      onEditorWillUnmount={() => provider.current?.dispose()}
      onChange={onText}
    />
  );
}
