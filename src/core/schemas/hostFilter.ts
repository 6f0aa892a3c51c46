import { any, column, compare, type Expression, text } from '../kql/expression';

/**
 * Rows of one host. It may be logged as a short name or fully qualified; both are taken, whichever the alert holds.
 */
export function isHost(columnName: string, host: string): Expression {
  const label = host.split('.')[0] ?? host;
  const name = column(columnName);
  return any(
    compare(name, '=~', text(host)),
    host === label ? compare(name, 'startswith', text(`${host}.`)) : compare(name, '=~', text(label))
  );
}
