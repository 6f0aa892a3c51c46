import { type Column } from '../tables/defineTable';

/** Names that msticpy gives columns of SecurityAlert, and the documented ones. */
const renamed: Readonly<Record<string, string>> = {
  AlertDisplayName: 'DisplayName',
  EndTimeUtc: 'EndTime',
  ProviderAlertId: 'VendorOriginalId',
  Severity: 'AlertSeverity',
  StartTimeUtc: 'StartTime',
};

/** Which column of a file fills which column of a table. */
export interface ColumnMatch {
  readonly filled: readonly { readonly source: string; readonly column: Column }[];
  /** Columns of the file that the table does not have. */
  readonly dropped: readonly string[];
}

/**
 * Matches the columns of a file with those of its table: by name, by the name behind one that msticpy changed,
 * without the ` [UTC]` that the portal adds to dates, and at last without regard to case. The first match wins.
 */
export function matchColumns(header: readonly string[], columns: readonly Column[]): ColumnMatch {
  const filled = new Map<string, { readonly source: string; readonly column: Column }>();
  const candidates: readonly ((source: string) => string)[] = [
    (source) => source,
    (source) => source.replace(/ \[UTC\]$/, ''),
    (source) => renamed[source] ?? '',
  ];
  const used = new Set<string>();
  const take = (source: string, column: Column | undefined): void => {
    if (column && !filled.has(column.name) && !used.has(source)) {
      filled.set(column.name, { source, column });
      used.add(source);
    }
  };
  for (const candidate of candidates) {
    header.forEach((source) =>
      take(
        source,
        columns.find(({ name }) => name === candidate(source))
      )
    );
  }
  header.forEach((source) =>
    take(
      source,
      columns.find(({ name }) => name.toLowerCase() === source.toLowerCase())
    )
  );
  return { filled: [...filled.values()], dropped: header.filter((source) => !used.has(source)) };
}
