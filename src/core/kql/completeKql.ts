import { headTable, placeIn, TABLE_OPERATORS } from './kqlPlace';
import { AGGREGATES, CONDITION_WORDS, FUNCTIONS, type KqlWord, OPERATORS } from './kqlWords';
import { MACRO_HELP } from './macros';
import { type SchemaTable, type WorkspaceSchema } from './workspaceSchema';

export type SuggestionKind = 'table' | 'column' | 'operator' | 'function' | 'macro' | 'variable' | 'word';

/** Something that may stand at the cursor. */
export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** Its type, or what it is for. */
  readonly detail: string;
  /** What is put in place of the text from `from` to the cursor; `$0` in it is where the cursor goes. */
  readonly insert: string;
}

/** What may stand at a place, and where the text begins that it replaces. */
export interface Completion {
  readonly from: number;
  readonly suggestions: readonly Suggestion[];
}

/** What completion knows beside the words of KQL. */
export interface CompletionContext {
  /** Undefined while it is not known. */
  readonly schema: WorkspaceSchema | undefined;
  /** Names of the dashboard's variables, without `$`. */
  readonly variables: readonly string[];
}

const EMPTY: WorkspaceSchema = { tables: [], functions: [] };

/**
 * What may stand at `offset` of KQL that is being written: tables at the start of a pipeline, operators after a pipe,
 * then columns of the table at its head and functions; macros and variables after a `$`; nothing in texts and comments.
 */
export function completeKql(kql: string, offset: number, { schema = EMPTY, variables }: CompletionContext): Completion {
  const place = placeIn(kql, offset);
  const at = (suggestions: readonly Suggestion[]): Completion => ({ from: place.from, suggestions });
  switch (place.kind) {
    case 'nowhere':
      return at([]);
    case 'text':
      return at(variables.map(variable));
    case 'dollar':
      return at([...MACROS, ...variables.map(variable)]);
    case 'table':
      return at([...tables(schema), ...saved(schema)]);
    case 'operator':
      return at(OPERATORS.map(operator));
    case 'columns': {
      const head = headTable(kql, place.pipelineStart, schema);
      const aggregates = place.operator === 'summarize' ? AGGREGATES.map(called) : [];
      const conditions = place.operator === 'where' ? CONDITION_WORDS.map(word) : [];
      const by = BY_OPERATORS.includes(place.operator) ? [word({ name: 'by', help: 'what comes next' })] : [];
      const others = TABLE_OPERATORS.includes(place.operator) ? tables(schema) : [];
      return at([
        ...columns(head),
        ...aggregates,
        ...others,
        ...FUNCTIONS.map(called),
        ...conditions,
        ...by,
        ...saved(schema),
      ]);
    }
  }
}

const BY_OPERATORS = ['summarize', 'top', 'sort'];

/** Text as it stands in a snippet, where a dollar or brace would mean something. */
const escaped = (name: string): string => name.replace(/[$}\\]/g, '\\$&');

const MACROS: readonly Suggestion[] = MACRO_HELP.map(({ name, takes, help }) => ({
  label: `$__${name}`,
  kind: 'macro',
  detail: help,
  // In a snippet a dollar that is meant has a backslash before it.
  insert: `\\$__${name}${takes === undefined ? '()' : `(\${0:${escaped(takes)}})`}`,
}));

const variable = (name: string): Suggestion => ({
  label: `$${name}`,
  kind: 'variable',
  detail: 'variable of the dashboard, filled in as a literal',
  insert: `\\$${name}`,
});

const tables = ({ tables: all }: WorkspaceSchema): readonly Suggestion[] =>
  all.map(({ name, columns: { length } }) => ({
    label: name,
    kind: 'table',
    detail: `table, ${length} columns`,
    insert: escaped(name),
  }));

const saved = ({ functions }: WorkspaceSchema): readonly Suggestion[] =>
  functions.map((name) => ({ label: name, kind: 'function', detail: 'saved in the workspace', insert: escaped(name) }));

const columns = (table: SchemaTable | undefined): readonly Suggestion[] =>
  (table?.columns ?? []).map(({ name, type }) => ({
    label: name,
    kind: 'column',
    detail: type,
    insert: escaped(name),
  }));

const operator = ({ name, help }: KqlWord): Suggestion => ({
  label: name,
  kind: 'operator',
  detail: help,
  insert: `${name} `,
});

const called = ({ name, help }: KqlWord): Suggestion => ({
  label: name,
  kind: 'function',
  detail: help,
  insert: `${name}($0)`,
});

const word = ({ name, help }: KqlWord): Suggestion => ({ label: name, kind: 'word', detail: help, insert: `${name} ` });
