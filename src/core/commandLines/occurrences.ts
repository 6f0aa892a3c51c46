import { sameHost } from '../processes/source';
import { numberColumn, type Table, textColumn } from '../table';

/** A host where a command line, or one of its shape, was run. */
export interface CommandLineOccurrenceRow {
  readonly host: string;
  /** Times that a line of the shape was run. */
  readonly count: number;
  /** Times that the very line was run, without case. */
  readonly exact: number;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  /** Who ran it, at most twenty. */
  readonly accounts: string;
  /** One of the lines. */
  readonly example: string;
}

/** The same, by the logs that tell so. */
interface LoggedOccurrence extends CommandLineOccurrenceRow {
  readonly schema: string;
}

/**
 * Reads the hosts of an answer, each once: where several logs hold a host, those that tell of more starts count, since
 * both log the same ones. Hosts with the very line come first.
 */
export function readOccurrences(table: Table): readonly CommandLineOccurrenceRow[] {
  const hosts: LoggedOccurrence[] = [];
  for (const found of loggedOccurrences(table)) {
    const at = hosts.findIndex(({ schema, host }) => schema !== found.schema && sameHost(host, found.host));
    if (at < 0) {
      hosts.push(found);
    } else if (found.count > hosts[at]!.count) {
      hosts[at] = found;
    }
  }
  return hosts
    .sort((one, other) => other.exact - one.exact || other.count - one.count)
    .map(({ schema: _, ...row }) => row);
}

function loggedOccurrences(table: Table): readonly LoggedOccurrence[] {
  const [schema, host, accounts, example] = ['Schema', 'Host', 'Accounts', 'Example'].map((name) =>
    textColumn(table, name)
  );
  const [count, exact, first, last] = ['Count', 'Exact', 'FirstSeen', 'LastSeen'].map((name) =>
    numberColumn(table, name)
  );
  return Array.from({ length: table.length }, (_, row) => ({
    schema: schema!(row),
    host: host!(row),
    count: count!(row) ?? 0,
    exact: exact!(row) ?? 0,
    firstSeen: first!(row),
    lastSeen: last!(row),
    accounts: accountList(accounts!(row)),
    example: example!(row),
  }));
}

/** The texts of a dynamic array, joined; anything else as it is. */
function accountList(json: string): string {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed.filter((name) => name !== '').join(', ') : json;
  } catch {
    return json;
  }
}
