import { type Monaco, type monacoTypes } from '@grafana/ui';
import { AGGREGATES, CONDITION_WORDS, FUNCTIONS, OPERATORS } from '../../../core/kql/kqlWords';

/** Our own name for KQL in Grafana's editor: whatever Grafana itself does with `kusto` needs a worker. */
export const KQL_LANGUAGE = 'casefile-kql';

const first = (names: ReadonlyArray<{ readonly name: string }>): readonly string[] =>
  names.map(({ name }) => name.split(' ')[0]!);
const OPERATOR_NAMES = first(OPERATORS);

/** How KQL is coloured, with our macros and the variables of dashboards. */
const grammar: monacoTypes.languages.IMonarchLanguage = {
  defaultToken: '',
  operators: OPERATOR_NAMES.filter((name) => !name.includes('-')),
  words: [...first(CONDITION_WORDS), 'by', 'on', 'kind', 'asc', 'desc', 'let', 'true', 'false', 'null', 'dynamic'],
  functions: first([...FUNCTIONS, ...AGGREGATES]),
  tokenizer: {
    root: [
      [/\/\/.*$/, 'comment'],
      [/```|~~~/, { token: 'string', next: '@fence' }],
      [/@"(?:[^"]|"")*"?|@'(?:[^']|'')*'?/, 'string'],
      [/"/, { token: 'string', next: '@double' }],
      [/'/, { token: 'string', next: '@single' }],
      [/\$__\w+/, 'keyword'],
      [/\$\w+|\$\{[^}]*\}|\[\[\w+\]\]/, 'variable'],
      [/\b\d+(?:\.\d+)?(?:d|h|m|s|ms|microsecond|tick)?\b|\b0x[0-9a-fA-F]+\b/, 'number'],
      [new RegExp(`\\b(?:${OPERATOR_NAMES.filter((name) => name.includes('-')).join('|')})\\b`), 'keyword'],
      [
        /[A-Za-z_]\w*~?/,
        {
          cases: {
            '@operators': 'keyword',
            '@words': 'keyword',
            '@functions': 'type',
            '@default': 'identifier',
          },
        },
      ],
    ],
    double: [
      [/\$\w+|\$\{[^}]*\}/, 'variable'],
      [/[^"\\$]+|\\.|\$/, 'string'],
      [/"|$/, { token: 'string', next: '@pop' }],
    ],
    single: [
      [/\$\w+|\$\{[^}]*\}/, 'variable'],
      [/[^'\\$]+|\\.|\$/, 'string'],
      [/'|$/, { token: 'string', next: '@pop' }],
    ],
    fence: [
      [/```|~~~/, { token: 'string', next: '@pop' }],
      [/[^`~]+|[`~]/, 'string'],
    ],
  },
};

/** Teaches Grafana's editor KQL, once. */
export function registerKql({ languages }: Monaco): void {
  if (languages.getLanguages().some(({ id }) => id === KQL_LANGUAGE)) {
    return;
  }
  languages.register({ id: KQL_LANGUAGE });
  languages.setMonarchTokensProvider(KQL_LANGUAGE, grammar);
  languages.setLanguageConfiguration(KQL_LANGUAGE, {
    comments: { lineComment: '//' },
    brackets: [
      ['(', ')'],
      ['[', ']'],
      ['{', '}'],
    ],
    autoClosingPairs: [
      { open: '(', close: ')' },
      { open: '[', close: ']' },
      { open: '{', close: '}' },
      { open: '"', close: '"', notIn: ['string', 'comment'] },
      { open: "'", close: "'", notIn: ['string', 'comment'] },
    ],
  });
}
