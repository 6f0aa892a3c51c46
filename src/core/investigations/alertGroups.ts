import { numberColumn, type Table, textColumn } from '../table';

/** What alerts are counted by: a column of SecurityAlert, and what one of its values is, in words. */
export const COUNT_BY = {
  name: { column: 'AlertName', singular: 'type', plural: 'types' },
  severity: { column: 'AlertSeverity', singular: 'severity', plural: 'severities' },
  product: { column: 'ProductName', singular: 'product', plural: 'products' },
  provider: { column: 'ProviderName', singular: 'provider', plural: 'providers' },
  tactic: { column: 'Tactics', singular: 'tactic', plural: 'tactics' },
  host: { column: 'CompromisedEntity', singular: 'compromised entity', plural: 'compromised entities' },
} as const;
export type CountBy = keyof typeof COUNT_BY;

/** Severities from the highest on; each has a row, though none may have happened. */
const SEVERITIES = ['High', 'Medium', 'Low', 'Informational'];

/** The alerts of one name, severity and so on. */
export interface AlertCountRow {
  /** "" where the alerts do not say. */
  readonly name: string;
  readonly Alerts: number;
  /** Alerts of the time before, of equal length. */
  readonly Before: number;
  /** Alerts less Before. */
  readonly Change: number;
  /** How many of the alerts are of high severity. */
  readonly High: number;
  /** Times of the first and the last alert; null when there is none. */
  readonly First: number | null;
  readonly Last: number | null;
}

/** Reads the groups that the service counted. */
export function readGroups(table: Table, by: CountBy): readonly AlertCountRow[] {
  const name = textColumn(table, COUNT_BY[by].column);
  const [alerts, before, high, first, last] = ['Alerts', 'Before', 'High', 'First', 'Last'].map((column) =>
    numberColumn(table, column)
  );
  return Array.from({ length: table.length }, (_, row) => {
    const [now, then] = [alerts!(row) ?? 0, before!(row) ?? 0];
    return {
      name: name(row),
      Alerts: now,
      Before: then,
      Change: now - then,
      High: high!(row) ?? 0,
      First: first!(row),
      Last: last!(row),
    };
  });
}

/**
 * The groups as rows, the most frequent first; severities from the highest on. An alert of several tactics counts for
 * each of them. Host names are one whatever their case, written as most alerts write them.
 */
export function countsBy(by: CountBy, groups: readonly AlertCountRow[]): readonly AlertCountRow[] {
  const frequent = [...groups].sort(mostFirst);
  switch (by) {
    case 'tactic':
      return added(frequent.flatMap((group) => tacticsOf(group.name).map((name) => ({ ...group, name })))).sort(
        mostFirst
      );
    case 'severity':
      return added([...SEVERITIES.map(nothing), ...frequent], (name) => name.toLowerCase());
    case 'host':
      return added(frequent, (name) => name.toLowerCase()).sort(mostFirst);
    case 'name':
    case 'product':
    case 'provider':
      return frequent;
  }
}

const mostFirst = (one: AlertCountRow, other: AlertCountRow): number =>
  other.Alerts - one.Alerts || other.Before - one.Before || (one.name < other.name ? -1 : 1);

const nothing = (name: string): AlertCountRow => ({
  name,
  Alerts: 0,
  Before: 0,
  Change: 0,
  High: 0,
  First: null,
  Last: null,
});

function tacticsOf(text: string): readonly string[] {
  const tactics = text.split(',').map((tactic) => tactic.trim());
  return [...new Set(tactics.filter((tactic) => tactic !== '' || tactics.length === 1))];
}

/** Rows of equal key added up, under the name of the first. */
function added(rows: readonly AlertCountRow[], keyOf: (name: string) => string = (name) => name): AlertCountRow[] {
  const byKey = new Map<string, AlertCountRow>();
  for (const row of rows) {
    const key = keyOf(row.name);
    const sum = byKey.get(key);
    byKey.set(
      key,
      sum === undefined
        ? row
        : {
            name: sum.name,
            Alerts: sum.Alerts + row.Alerts,
            Before: sum.Before + row.Before,
            Change: sum.Change + row.Change,
            High: sum.High + row.High,
            First: extreme(Math.min, sum.First, row.First),
            Last: extreme(Math.max, sum.Last, row.Last),
          }
    );
  }
  return [...byKey.values()];
}

const extreme = (pick: (a: number, b: number) => number, one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : pick(one, other);
