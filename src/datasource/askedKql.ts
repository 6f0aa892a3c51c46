import { type CasefileQuery } from './query';

/** Queries whose KQL is kept; the oldest is forgotten first. */
const MOST_QUERIES = 100;

/** The KQL that each query asked when it last ran: what the editor shows is what was sent, not a guess at it. */
export class AskedKql {
  private readonly byQuery = new Map<string, readonly string[]>();

  /** Begins a run of a query; call what comes back with each KQL that it asks. */
  record(query: CasefileQuery): (kql: string) => void {
    const key = keyOf(query);
    this.byQuery.delete(key);
    this.byQuery.set(key, []);
    for (const [oldest] of this.byQuery) {
      if (this.byQuery.size <= MOST_QUERIES) {
        break;
      }
      this.byQuery.delete(oldest);
    }
    return (kql) => {
      const asked = this.byQuery.get(key) ?? [];
      if (!asked.includes(kql)) {
        this.byQuery.set(key, [...asked, kql]);
      }
    };
  }

  /** In the order in which it was asked; empty before the first run. */
  of(query: CasefileQuery): readonly string[] {
    return this.byQuery.get(keyOf(query)) ?? [];
  }
}

/** Grafana adds to a query where it comes from; that does not change what it asks. */
function keyOf(query: CasefileQuery): string {
  const added = ['refId', 'datasource', 'hide', 'key', 'version'];
  return JSON.stringify(
    Object.entries(query)
      .filter(([name]) => !added.includes(name))
      .sort(([one], [other]) => (one < other ? -1 : 1))
  );
}
