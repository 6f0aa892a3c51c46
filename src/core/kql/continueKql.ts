import { type TimeRange } from '../timeRange';
import { ESCAPED_DOLLAR } from './fillKql';
import { datetimeLiteral } from './literal';
import { printMacro } from './macros';
import { printWhere } from './print';

/** A table on a line by itself, as printed queries name each of theirs; a branch of a union begins with a bracket. */
const TABLE_LINE = /^( *)\(?(?:[A-Za-z_]\w*|\["[^\n]*"\])$/gm;

/**
 * Makes a printed query one to go on with by hand. What bounded its time beside the text is written into it: the range
 * of the dashboard as a macro, which moves with it, any other as fixed times. A `$` in a literal, which printed
 * queries hold as a value, would be taken for a variable and is escaped.
 */
export function continueKql(kql: string, timespan: TimeRange | 'dashboard'): string {
  const bound =
    timespan === 'dashboard'
      ? printMacro('timeFilter', [])
      : `TimeGenerated between (${datetimeLiteral(timespan.from)} .. ${datetimeLiteral(timespan.to)})`;
  const bounded = kql
    .replace(/\$(?=[\w{])/g, ESCAPED_DOLLAR)
    .replace(TABLE_LINE, (line, indent: string) => `${line}\n${indent}${printWhere(bound)}`);
  return timespan === 'dashboard' ? bounded : `${OUTSIDE}\n${bounded}`;
}

const OUTSIDE = "// Only rows within the dashboard's time range are found: widen it to these times.";
