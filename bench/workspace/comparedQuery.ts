import { HOST } from './generatedCells';

/** A question of an investigation, as the product asks it, and SQL of the same answer, over tables of the same names. */
export interface ComparedQuery {
  readonly what: string;
  readonly kql: string;
  readonly sql: string;
  /** Columns of the answer that may hold any of several values. */
  readonly free?: readonly string[];
}

/** SQL of whether a column names the host that is investigated, in short or in full. */
export const onHost = (column: string): string =>
  `(lower(${column}) = '${HOST.toLowerCase()}' OR starts_with(lower(${column}), '${HOST.toLowerCase()}.'))`;

/** A time in the ticks that tables hold. */
export const ticks = (ms: number): string => String((BigInt(ms) + 62_135_596_800_000n) * 10_000n);

/** The names as a list of SQL. */
export const columns = (names: string): string => names.trim().split(/\s+/).join(', ');
