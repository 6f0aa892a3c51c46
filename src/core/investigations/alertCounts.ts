import { type AlertFilter, whereAlerts } from '../alerts/alertFilter';
import { all, call, column, compare, datetime, not, star, text } from '../kql/expression';
import { extend, pipeline, summarize } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type TimeRange } from '../timeRange';
import { type AlertCountRow, COUNT_BY, type CountBy, countsBy, readGroups } from './alertGroups';
import { type Context, type Fetch, type Finding, warnings } from './ask';
import { counted, rangeInWords } from './wording';

export interface AlertCountsParameters {
  readonly by: CountBy;
  readonly filter: AlertFilter;
}

/** More rows than this are not shown; totals count all the same. */
const MOST_ROWS = 1_000;

/**
 * Counts alerts by one of their columns, in a window and in the one of equal length before it. Each window counts the
 * latest state that it holds of an alert, as the alert list of that window shows it.
 */
export function alertCountsFetch({ by, filter }: AlertCountsParameters, { from, to }: TimeRange): Fetch {
  const current = column('Current');
  const time = column('TimeGenerated');
  const high = compare(column('AlertSeverity'), '=~', text('High'));
  const kql = printPipeline(
    pipeline(
      'SecurityAlert',
      extend({ name: 'Current', value: compare(time, '>=', datetime(from)) }),
      summarize([{ value: call('arg_max', time, star) }], ['SystemAlertId', 'Current']),
      ...whereAlerts(filter),
      summarize(
        [
          { name: 'Alerts', value: call('countif', current) },
          { name: 'Before', value: call('countif', not(current)) },
          { name: 'High', value: call('countif', all(current, high)) },
          { name: 'First', value: call('minif', time, current) },
          { name: 'Last', value: call('maxif', time, current) },
        ],
        [COUNT_BY[by].column]
      )
    )
  );
  return { kql, timespan: { from: from - (to - from), to } };
}

/** How many alerts there are of each name, severity, product, provider, tactic or host, and how that changed. */
export async function findAlertCounts(
  parameters: AlertCountsParameters,
  { range, ask }: Context
): Promise<Finding<AlertCountRow>> {
  const { table, limits } = await ask(alertCountsFetch(parameters, range));
  const groups = readGroups(table, parameters.by);
  const rows = countsBy(parameters.by, groups);
  const cut = rows.length > MOST_ROWS;
  const total = groups.reduce((sum, { Alerts }) => sum + Alerts, 0);
  const before = groups.reduce((sum, { Before }) => sum + Before, 0);
  const kinds = rows.filter(({ Alerts }) => Alerts > 0).length;
  const { singular, plural } = COUNT_BY[parameters.by];
  const counts = `${counted(total, 'alert')} of ${counted(kinds, singular, plural)}`;
  return {
    rows: rows.slice(0, MOST_ROWS),
    summary:
      total === 0
        ? `No alerts between ${rangeInWords(range)}; ${before.toLocaleString('en-US')} in the time before of equal length.`
        : `${counts} between ${rangeInWords(range)}; ${changeInWords(total - before)} the time before of equal length.`,
    notices: warnings([
      ...limits,
      ...(cut ? [`Cut at the ${MOST_ROWS} most frequent of ${counted(rows.length, singular, plural)}.`] : []),
    ]),
  };
}

function changeInWords(change: number): string {
  if (change === 0) {
    return 'as many as in';
  }
  return `${Math.abs(change).toLocaleString('en-US')} ${change > 0 ? 'more' : 'fewer'} than in`;
}
