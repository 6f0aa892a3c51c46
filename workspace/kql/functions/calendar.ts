/** A DuckDB TIMESTAMP of ticks; it holds whole microseconds, which is enough to find calendar parts. */
export function timestampOf(ticks: string): string {
  return `make_timestamp((${ticks} // 10) - 62135596800000000)`;
}

/** The ticks of a DuckDB TIMESTAMP, as a number that may lie outside of KQL's calendar. */
export function ticksOf(timestamp: string): string {
  return `((CAST(epoch_us(${timestamp}) AS HUGEINT) + 62135596800000000) * 10)`;
}
