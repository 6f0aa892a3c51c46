/** The first line of an error's message; DuckDB adds advice for writers of SQL below it. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
