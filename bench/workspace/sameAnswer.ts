import { type Column } from '../../workspace/tables/defineTable';
import { type KqlType } from '../../workspace/tables/kqlType';
import { ticks } from './comparedQuery';

type Row = readonly unknown[];

/**
 * Throws unless SQL gives the rows that KQL does, in whatever order, and some. Columns are compared by their places;
 * those that may hold any of several values are passed over.
 */
export function assertSameAnswer(
  what: string,
  columns: readonly Column[],
  kqlRows: readonly Row[],
  sqlRows: readonly Row[],
  free: readonly string[] = []
): void {
  if (kqlRows.length === 0) {
    throw new Error(`The benchmark "${what}" finds nothing, so that it measures little.`);
  }
  const line = (row: Row, cell: (value: unknown, type: KqlType) => string): string =>
    JSON.stringify(columns.map(({ name, type }, at) => (free.includes(name) ? '' : cell(row[at], type))));
  const [byKql, bySql] = [
    kqlRows.map((row) => line(row, kqlCell)).sort(),
    sqlRows.map((row) => line(row, text)).sort(),
  ];
  const other = byKql.findIndex((row, at) => row !== bySql[at]);
  if (other >= 0 || byKql.length !== bySql.length) {
    const [one, two] = [byKql[other] ?? 'none', bySql[other < 0 ? byKql.length : other] ?? 'none'];
    throw new Error(
      `The benchmark "${what}" compares different answers: ${byKql.length} rows by KQL and ${bySql.length} by SQL.\n${columns.map(({ name }) => name).join(' ')}\n${one}\n${two}`
    );
  }
}

/** Tables hold times as ticks, which SQL gives as they are; an answer has them in ISO 8601 with seven decimals. */
function kqlCell(value: unknown, type: KqlType): string {
  const [, seconds, decimals] = type === 'datetime' ? (/^(.{19})\.(\d{7})Z$/.exec(String(value)) ?? []) : [];
  if (seconds !== undefined) {
    return String(BigInt(ticks(Date.parse(`${seconds}Z`))) + BigInt(decimals!));
  }
  return type === 'dynamic' && typeof value === 'string' ? text(JSON.parse(value)) : text(value);
}

/** Null and "" are one; the items of a list, as of a set, may come in any order. */
function text(value: unknown): string {
  if (Array.isArray(value)) {
    return JSON.stringify(value.map(text).sort());
  }
  if (value === null || value === undefined) {
    return '';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
