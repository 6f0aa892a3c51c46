import { type Fill } from './parameters/parameter';
import { type CasefileQuery, upgradeQuery } from './query';

/** A saved query with its variables filled in, for opening it where they do not exist; one of no kind stays as it is. */
export function fillQuery(query: CasefileQuery, fill: Fill): CasefileQuery {
  const investigation = upgradeQuery(query);
  return investigation.ok ? { ...query, ...investigation.value.fill(fill).parameters } : query;
}
