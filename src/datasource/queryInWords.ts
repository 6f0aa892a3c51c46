import { type CasefileQuery, kindOf } from './query';

/** A query in a line, for lists of queries. */
export function queryInWords(query: CasefileQuery): string {
  const kind = kindOf(query);
  if (kind === undefined) {
    return 'Unknown query';
  }
  const saved = query as unknown as Readonly<Record<string, unknown>>;
  const given = Object.keys(kind.parameters)
    .map((name) => saved[name])
    .filter((value): value is string => typeof value === 'string' && value !== '');
  return [kind.label, ...given].join(' · ');
}
