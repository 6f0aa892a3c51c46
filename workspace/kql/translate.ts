import { type Catalog } from '../engine/catalog';
import { type BoundQuery, type Diagnostic, type SyntaxNode } from '../kusto/syntaxNode';
import { type Column } from '../tables/defineTable';
import { translateExpression } from './expressions/expression';
import { declareStatement } from './letStatement';
import { Names } from './names';
import { translateRelation, translateSubquery } from './operators/relation';
import { QueryError, unsupported } from './queryError';
import { parametersOf, type QueryParameter, QueryState } from './queryState';
import { rowTexts } from './rowTexts';
import { Scope } from './scope';
import { type Visualization, visualizationOf } from './visualization';

/** A query as SQL. */
export interface Translation {
  /** A SELECT of one column: each row of the result as the text of a JSON array. */
  readonly sql: string;
  readonly columns: readonly Column[];
  /** The values that the SQL needs at execution. */
  readonly parameters: ReadonlySet<QueryParameter>;
  /** Undefined where the query does not end with `render`. */
  readonly visualization: Visualization | undefined;
}

/**
 * Translates a bound query to DuckDB SQL. Throws a QueryError when the query is wrong or uses what the
 * workspace does not support.
 */
export function translateQuery(query: BoundQuery, catalog: Catalog, bounded: boolean): Translation {
  const fault = query.diagnostics.find(({ severity }) => severity === 'Error');
  if (fault) {
    throw diagnosticError(fault);
  }
  if (query.kind !== 'Query') {
    throw unsupported('A management command');
  }
  const state = new QueryState(catalog, bounded);
  const translators = { expression: translateExpression, relation: translateRelation, subquery: translateSubquery };
  const scope = new Scope(state, translators, new Names());
  const result = resultExpression(query, scope);
  const relation = scope.relation(result);
  const sql = state.statement(rowTexts(relation));
  return {
    sql,
    columns: relation.columns.map(({ name, type }) => ({ name, type })),
    parameters: parametersOf(sql),
    visualization: visualizationOf(result, relation.sorted),
  };
}

/** Declares what the statements declare, and finds the one that yields the result. */
function resultExpression({ statements }: BoundQuery, scope: Scope): SyntaxNode {
  let result: SyntaxNode | undefined;
  for (const statement of statements) {
    switch (statement.kind) {
      case 'ExpressionStatement':
        if (result) {
          throw unsupported('A query with several results', statement);
        }
        result = statement.child('Expression');
        break;
      case 'SetOptionStatement':
        break;
      default:
        declareStatement(statement, scope);
    }
  }
  // A pipe without a tabular result ends in an operator that is refused by name when it is translated.
  if (result === undefined || (result.result.form !== 'table' && result.kind !== 'PipeExpression')) {
    throw new QueryError('SemanticError', 'SEM0003', 'The query has no tabular result', result?.span);
  }
  return result;
}

/** The parser numbers its complaints about the text itself below 100; the others are about meaning. */
function diagnosticError({ code, message, start, length }: Diagnostic): QueryError {
  const span = { start, length };
  const unknown = unresolved[code];
  const name = /'(.*)'/s.exec(message)?.[1];
  if (unknown !== undefined && name !== undefined) {
    return new QueryError('SemanticError', 'SEM0100', `Failed to resolve ${unknown} named '${name}'`, span);
  }
  const kind = /^KS0/.test(code) || code === 'KS176' || code === 'KS198' ? 'SyntaxError' : 'SemanticError';
  return new QueryError(kind, code, message, span);
}

/** What the service calls that which a name should have meant, by the parser's code. */
const unresolved: Readonly<Record<string, string>> = {
  KS142: 'table or column or scalar expression',
  KS204: 'table or column expression',
};
