import { call, column, text } from '../kql/expression';
import { fuzzyUnion, pipeline, project, summarize } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { numberColumn, type Table, textColumn } from '../table';

/** How much a table holds of a time range. */
export interface TableAge {
  readonly rows: number;
  /** Time of the last row, in milliseconds since 1970 UTC; null where there is no row. */
  readonly last: number | null;
}

const NAME = 'Name';
const ROWS = 'Count';
const LAST = 'Last';

/**
 * KQL that counts the rows of tables and finds the last of each. The service sums up, and answers with a row for each
 * table that it has.
 */
export const tableAgesKql = (tables: readonly string[]): string =>
  printPipeline(
    pipeline(
      fuzzyUnion(
        ...tables.map((name) =>
          pipeline(
            name,
            summarize([
              { name: ROWS, value: call('count') },
              { name: LAST, value: call('max', column('TimeGenerated')) },
            ]),
            project({ name: NAME, value: text(name) }, ROWS, LAST)
          )
        )
      )
    )
  );

/** The answer to that question, by table; tables that the workspace lacks are not in it. */
export function readTableAges(answer: Table): ReadonlyMap<string, TableAge> {
  const [name, rows, last] = [textColumn(answer, NAME), numberColumn(answer, ROWS), numberColumn(answer, LAST)];
  return new Map(
    Array.from({ length: answer.length }, (_, row) => [name(row), { rows: rows(row) ?? 0, last: last(row) }])
  );
}
