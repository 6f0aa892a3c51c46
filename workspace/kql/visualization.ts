import { type SyntaxNode } from '../kusto/syntaxNode';

/** How a query wants its result drawn, in the words of the API. */
export interface Visualization {
  readonly visualization: string;
  readonly title: string | null;
  readonly accumulate: boolean;
  readonly isQuerySorted: boolean;
  readonly kind: string;
  readonly annotation: string;
  readonly by: string | null;
}

/** What the `render` says that ends a tabular expression; undefined where none does. */
export function visualizationOf(result: SyntaxNode, isQuerySorted: boolean): Visualization | undefined {
  const operator = result.kind === 'PipeExpression' ? result.child('Operator') : result;
  if (operator.kind !== 'RenderOperator') {
    return undefined;
  }
  const properties = new Map(
    [...operator.list('Parameters'), ...(operator.optional('WithClause')?.list('Properties') ?? [])].map((each) => {
      const value = each.child('Expression');
      return [each.child('Name').name, value.literal ?? value.text];
    })
  );
  return {
    visualization: operator.token('ChartType') ?? '',
    title: properties.get('title') ?? null,
    accumulate: properties.get('accumulate') === 'true',
    isQuerySorted,
    kind: properties.get('kind') ?? 'default',
    annotation: '',
    by: properties.get('by') ?? properties.get('series') ?? null,
  };
}
