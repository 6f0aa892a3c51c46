import { type DataQuery } from '@grafana/schema';

/** What a variable asks, as much of it as matters here. */
type ChoicesQuery = DataQuery & { readonly kind?: string; readonly alert?: string };

/**
 * The query of a variable that holds a host, for those of an alert alone: a dashboard that offers all hosts would
 * otherwise take the first of them, which is another's. Undefined where there is nothing to narrow.
 */
export function hostOfAlert(query: ChoicesQuery, alert: string | undefined): DataQuery | undefined {
  const asksForAll = query.kind === 'hostOptions' && (query.alert ?? '') === '';
  return asksForAll && alert !== undefined && alert !== '' ? ({ ...query, alert } as DataQuery) : undefined;
}
