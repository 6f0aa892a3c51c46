import { type KqlType } from './kqlType';

/** One column of a table: KQL names are case-sensitive. */
export interface Column {
  readonly name: string;
  readonly type: KqlType;
}

/** A table as a query sees it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/**
 * Builds a table from its column names, grouped by type and separated by white space.
 * The columns come out in the order of Microsoft's reference: by name, a leading underscore aside.
 */
export function defineTable(name: string, namesByType: Partial<Record<KqlType, string>>): Table {
  const columns = Object.entries(namesByType).flatMap(([type, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((column): Column => ({ name: column, type: type as KqlType }))
  );
  const sortKey = ({ name: column }: Column): string => column.replace(/^_/, '').toLowerCase();
  return { name, columns: columns.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)) };
}
