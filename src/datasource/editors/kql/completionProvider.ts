import { type Monaco, type monacoTypes } from '@grafana/ui';
import { completeKql, type CompletionContext, type SuggestionKind } from '../../../core/kql/completeKql';

/** Gives Grafana's editor what may stand at the cursor; `known` is asked anew each time. */
export function completionProvider(
  { languages }: Monaco,
  modelId: string | undefined,
  known: () => CompletionContext
): monacoTypes.languages.CompletionItemProvider {
  const { CompletionItemKind, CompletionItemInsertTextRule } = languages;
  const kinds: Readonly<Record<SuggestionKind, monacoTypes.languages.CompletionItemKind>> = {
    table: CompletionItemKind.Class,
    column: CompletionItemKind.Field,
    operator: CompletionItemKind.Keyword,
    function: CompletionItemKind.Function,
    macro: CompletionItemKind.Snippet,
    variable: CompletionItemKind.Variable,
    word: CompletionItemKind.Keyword,
  };
  return {
    triggerCharacters: ['$'],
    provideCompletionItems(model, position) {
      // Providers are asked about every editor of their language on the page.
      if (model.id !== modelId) {
        return undefined;
      }
      const offset = model.getOffsetAt(position);
      const { from, suggestions } = completeKql(model.getValue(), offset, known());
      const start = model.getPositionAt(from);
      return {
        suggestions: suggestions.map(({ label, kind, detail, insert }, index) => ({
          label,
          detail,
          kind: kinds[kind],
          insertText: insert,
          insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet,
          // As many digits for each, since they are compared as text.
          sortText: String(index).padStart(5, '0'),
          range: {
            startLineNumber: start.lineNumber,
            startColumn: start.column,
            endLineNumber: position.lineNumber,
            endColumn: position.column,
          },
        })),
      };
    },
  };
}
