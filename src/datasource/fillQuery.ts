import { type Fill } from './parameters/parameter';
import { type CasefileQuery, upgradeQuery } from './query';

/**
 * A saved query with its variables filled in, for opening it where they do not exist. One of no kind, or one whose
 * variables hold what it cannot use, stays as it is: it says what is wrong when it runs.
 */
export function fillQuery(query: CasefileQuery, fill: Fill): CasefileQuery {
  const investigation = upgradeQuery(query);
  if (!investigation.ok) {
    return query;
  }
  try {
    return { ...query, ...investigation.value.fill(fill).parameters };
  } catch {
    return query;
  }
}
