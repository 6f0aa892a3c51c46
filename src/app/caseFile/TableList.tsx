import React from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Checkbox, Icon, useStyles2 } from '@grafana/ui';
import { type GatheredTable } from './caseTables';

interface Props {
  readonly tables: readonly GatheredTable[];
  /** Places of tables that are not saved. */
  readonly left: ReadonlySet<number>;
  readonly onLeft: (left: ReadonlySet<number>) => void;
}

/** The tables that were gathered: name, rows, columns, and what their queries had to say. */
export function TableList({ tables, left, onLeft }: Props) {
  const styles = useStyles2(getStyles);
  const toggle = (index: number): void => {
    const next = new Set(left);
    if (!next.delete(index)) {
      next.add(index);
    }
    onLeft(next);
  };
  return (
    <table className={styles.table} aria-label="Tables of the case">
      <thead>
        <tr>
          <th scope="col">Table</th>
          <th scope="col" className={styles.number}>
            Rows
          </th>
          <th scope="col" className={styles.number}>
            Columns
          </th>
          <th scope="col">Notes</th>
        </tr>
      </thead>
      <tbody>
        {tables.map((table, index) => (
          <tr key={index}>
            <td>
              <Checkbox
                label={table.title}
                value={table.problem === undefined && !left.has(index)}
                disabled={table.problem !== undefined}
                onChange={() => toggle(index)}
              />
            </td>
            <td className={styles.number}>
              {table.problem === undefined ? table.length.toLocaleString('en-US') : '–'}
            </td>
            <td className={styles.number}>{table.problem === undefined ? table.columns.length : '–'}</td>
            <td>
              {table.problem === undefined ? (
                table.notes.join(' ')
              ) : (
                <span className={styles.problem}>
                  <Icon name="exclamation-triangle" /> {table.problem}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    table: css({
      width: '100%',
      marginTop: theme.spacing(2),
      'th, td': { padding: theme.spacing(0.5, 1), textAlign: 'left', verticalAlign: 'top' },
      th: { color: theme.colors.text.secondary, borderBottom: `1px solid ${theme.colors.border.medium}` },
      td: { borderBottom: `1px solid ${theme.colors.border.weak}` },
    }),
    number: css({ '&&': { textAlign: 'right' }, fontVariantNumeric: 'tabular-nums' }),
    problem: css({ color: theme.colors.warning.text }),
  };
}
