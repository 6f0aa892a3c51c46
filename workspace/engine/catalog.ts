import { type Table } from '../tables/defineTable';

/** A table together with where its rows are held in DuckDB. */
export interface StoredTable {
  readonly table: Table;
  /** Name in DuckDB, or undefined while no row was ever loaded. */
  readonly storage?: string;
  /** Names in DuckDB of the columns that any file had; the others are empty in every row. */
  readonly stored: ReadonlyMap<string, string>;
  /** On the plan Basic or Auxiliary, so that searches only are answered. */
  readonly basic?: boolean;
}

/** The tables of the workspace by name. */
export type Catalog = ReadonlyMap<string, StoredTable>;
