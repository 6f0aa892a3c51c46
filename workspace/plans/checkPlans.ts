import { type Catalog } from '../engine/catalog';
import { nodesOf } from '../kusto/nodesOf';
import { type BoundQuery, type SyntaxNode } from '../kusto/syntaxNode';
import { PlanError } from './planError';
import { type NamedTable, tablesNamed } from './tablesNamed';

/** The endpoints of the service that answer KQL: for tables on the plan Analytics, and for those on Basic or Auxiliary. */
export type Endpoint = 'query' | 'search';

/** The most tables on the plan Analytics that a search may go on to. */
const mostAnalytics = 5;

/** What a search may not use, by the parser's name for it. */
const barred: Readonly<Record<string, string>> = {
  ExternalDataExpression: 'externaldata',
  FindOperator: 'find',
  FunctionDeclaration: 'a function of its own',
  JoinOperator: 'join',
  SearchOperator: 'search',
};

/**
 * Throws a PlanError for a query that is not for this endpoint. The rules of a search are those of
 * https://learn.microsoft.com/azure/azure-monitor/logs/basic-logs-query#limitations. A query that is wrong in itself
 * passes: whoever translates it says so.
 */
export function checkPlans({ statements, diagnostics }: BoundQuery, catalog: Catalog, endpoint: Endpoint): void {
  if (diagnostics.some(({ severity }) => severity === 'Error')) {
    return;
  }
  const nodes = statements.flatMap(nodesOf);
  const tables = tablesNamed(nodes, catalog);
  const isBasic = ({ name }: NamedTable): boolean => catalog.get(name)?.basic === true;
  const [basic, analytics] = [tables.filter(isBasic), tables.filter((table) => !isBasic(table))];
  if (endpoint === 'search') {
    checkSearch(nodes, basic, analytics);
  } else if (basic.length > 0) {
    throw new PlanError('UnsupportedApiQueryValidationError', asksQuery);
  }
}

function checkSearch(
  nodes: readonly SyntaxNode[],
  basic: readonly NamedTable[],
  analytics: readonly NamedTable[]
): void {
  const bar = nodes.find(({ kind }) => barred[kind] !== undefined);
  if (bar !== undefined) {
    throw refused(`A search cannot use ${barred[bar.kind] ?? ''}`, bar);
  }
  const [first] = basic;
  if (first === undefined) {
    throw refused(
      'A search needs one table on the plan Basic or Auxiliary, and this one names none',
      analytics[0]?.node
    );
  }
  const second = basic.find(({ name }) => name !== first.name);
  if (second !== undefined) {
    const names = `'${first.name}' and '${second.name}'`;
    throw refused(`A search names one table on the plan Basic or Auxiliary, and this one names ${names}`, second.node);
  }
  const sixth = analytics.find(
    ({ name }, index) => new Set([...analytics.slice(0, index).map((table) => table.name), name]).size > mostAnalytics
  );
  if (sixth !== undefined) {
    const most = `at most ${mostAnalytics} tables on the plan Analytics`;
    throw refused(`A search names ${most}, and this one goes on to '${sixth.name}'`, sixth.node);
  }
}

const refused = (reason: string, node?: SyntaxNode): PlanError => new PlanError('EMBEDDED', reason, node?.span);

/** In the service's words, as https://github.com/grafana/grafana/issues/89818 quotes them. */
const asksQuery = [
  "Query of Basic Logs table is not supported with the API 'https://api.loganalytics.io/v1/workspaces/{workspaceId}/query'.",
  "You can use 'https://api.loganalytics.io/v1/workspaces/{workspaceId}/search' instead.",
  'To learn more on queries on Basic Logs table, read here: https://aka.ms/basicLogsQueryAPI.',
].join('\n');
