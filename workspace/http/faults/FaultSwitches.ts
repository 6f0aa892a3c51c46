import { type Fault } from './fault';
import { type FaultName, type FaultOrder, missingTable, wholeFaults, type WholeFaultName } from './knownFaults';

interface ActiveFault {
  readonly name: FaultName;
  readonly only: string;
  /** Requests that it still spoils. */
  left: number;
}

/** The faults that are switched on. Where several spoil the same request, the one switched on first does. */
export class FaultSwitches {
  private active: readonly ActiveFault[] = [];

  constructor(orders: readonly FaultOrder[]) {
    orders.forEach((order) => this.add(order));
  }

  add({ name, count = Infinity, only = '' }: FaultOrder): void {
    this.active = [...this.active, { name, left: count, only }];
  }

  /** Switches a fault off, or all of them. */
  heal(name?: FaultName): void {
    this.active = name === undefined ? [] : this.active.filter((fault) => fault.name !== name);
  }

  /** The fault that spoils the request now at hand, which may ask a query, if any; it counts as spoiled. */
  spoiling(at: Fault['at'], query = ''): Fault | undefined {
    for (const entry of this.active) {
      const fault = isWhole(entry.name) ? wholeFaults[entry.name] : undefined;
      if (fault?.at === at && query.includes(entry.only)) {
        this.countDown(entry);
        return fault;
      }
    }
    return undefined;
  }

  /** The tables that are missing for a query; only a query that names such a table is counted. */
  tablesMissingFor(query: string): ReadonlySet<string> {
    const missing = new Set<string>();
    for (const entry of this.active) {
      const table = missingTable(entry.name);
      if (table !== undefined && !missing.has(table) && new RegExp(`\\b${table}\\b`).test(query)) {
        this.countDown(entry);
        missing.add(table);
      }
    }
    return missing;
  }

  private countDown(entry: ActiveFault): void {
    entry.left -= 1;
    this.active = this.active.filter(({ left }) => left > 0);
  }
}

function isWhole(name: FaultName): name is WholeFaultName {
  return Object.hasOwn(wholeFaults, name);
}
