import { type Fetch } from '../core/investigations/ask';
import { type CasefileQuery } from './query';

/** Queries whose KQL is kept; the oldest is forgotten first. */
const MOST_QUERIES = 100;

/** What a query asked: its KQL, and the time that it asked about. */
export interface AskedFetch extends Fetch {
  /** Whether that is the time range of the dashboard, so that it moves with it. */
  readonly ofDashboard: boolean;
}

/** What each query asked when it last ran: what the editor shows is what was sent, not a guess at it. */
export class AskedKql {
  private readonly byQuery = new Map<string, readonly AskedFetch[]>();

  /** Begins a run of a query; call what comes back with each fetch that it asks. */
  record(query: CasefileQuery): (fetch: AskedFetch) => void {
    const key = keyOf(query);
    this.byQuery.delete(key);
    this.byQuery.set(key, []);
    for (const [oldest] of this.byQuery) {
      if (this.byQuery.size <= MOST_QUERIES) {
        break;
      }
      this.byQuery.delete(oldest);
    }
    return (fetch) => {
      const asked = this.byQuery.get(key) ?? [];
      if (!asked.some(({ kql }) => kql === fetch.kql)) {
        this.byQuery.set(key, [...asked, fetch]);
      }
    };
  }

  /** In the order in which it was asked; empty before the first run. */
  of(query: CasefileQuery): readonly AskedFetch[] {
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
