import { isFetchError } from '@grafana/runtime';

/** What went wrong, as a sentence: Grafana's own words where there are any. */
export function reasonOf(problem: unknown): string {
  if (isFetchError<{ readonly message?: string } | null>(problem)) {
    const said = problem.data?.message ?? '';
    return said === ''
      ? `Grafana answered ${problem.status}. May you do this, and is it switched on?`
      : `Grafana answered ${problem.status}: ${said.replace(/[^.]$/, '$&.')}`;
  }
  return problem instanceof Error ? problem.message : String(problem);
}
