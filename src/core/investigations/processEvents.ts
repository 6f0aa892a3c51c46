import { all, among, any, column, compare, number, text } from '../kql/expression';
import { ascending, pipeline, project, sort, take, where } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { PROCESS_COLUMNS, PROCESS_CREATED, PROCESS_EXITED, SYSTEM_STARTED } from '../schemas/securityEvent';
import { type Fetch, type TimeRange } from './ask';

/** More process events than this are not drawn; the fetch asks for one more to know that it was cut. */
export const MOST_PROCESS_EVENTS = 100_000;

/**
 * The process events of one host in a window, oldest first. The host may be logged as a short name or fully
 * qualified; the query takes both, whichever the alert holds.
 */
export function processEventsFetch(host: string, timespan: TimeRange): Fetch {
  const label = host.split('.')[0] ?? host;
  const name = column('Computer');
  const kql = printPipeline(
    pipeline(
      'SecurityEvent',
      where(
        all(
          among(column('EventID'), 'in', [PROCESS_CREATED, PROCESS_EXITED, SYSTEM_STARTED].map(number)),
          any(
            compare(name, '=~', text(host)),
            host === label ? compare(name, 'startswith', text(`${host}.`)) : compare(name, '=~', text(label))
          )
        )
      ),
      project(...PROCESS_COLUMNS),
      sort(ascending('TimeGenerated')),
      take(MOST_PROCESS_EVENTS + 1)
    )
  );
  return { kql, timespan };
}
