import React, { memo } from 'react';
import { Icon } from '@grafana/ui';
import { LinkedText } from '../shared/LinkedText';
import { placedAt } from '../shared/rowPlace';
import { visibleText } from '../shared/visibleText';
import { COLUMNS } from './columns';
import { type Drawing } from './drawing';
import { looksEncoded } from './looksEncoded';
import { Marked } from './Marked';
import { isOutside } from './model/timeRange';
import { siblingsOf, type TreeModel } from './model/tree';
import { type ColumnId } from './options';
import { INDENT, MOST_INDENTED } from './processTree.styles';
import { alertsWords, certaintyMark, certaintyWords, markedByWords, roleWords } from './words';

interface Props {
  readonly id: string;
  /** In the order on screen. */
  readonly model: TreeModel;
  readonly drawing: Drawing;
  readonly row: number;
  /** Place among the lines on screen, from 0. */
  readonly index: number;
  readonly top: number;
  readonly indent: number;
  readonly selected: boolean;
  readonly collapsed: boolean;
  readonly found: boolean;
}

/** More of a command line than any screen shows; the details hold all of it. */
const CELL_CHARACTERS = 600;
const shortened = (text: string): string => visibleText(text.slice(0, CELL_CHARACTERS));

/** One process: a row of the tree grid. What a click does is for the grid to decide. */
export const TreeRow = memo(function TreeRow(props: Props) {
  const { id, model, drawing, row, index, top, indent, selected, collapsed, found } = props;
  const { facts, range, styles } = drawing;
  const { columns } = model;
  const role = columns.role[row] ?? null;
  const hasChildren = model.children[row]!.length > 0;
  const isSource = role === 'source';
  const classes = [
    styles.row,
    styles.bodyRow,
    facts.marks.has(row) && styles.alerted,
    isSource && styles.source,
    isOutside(columns, row, range) && styles.outside,
    found && styles.found,
    selected && styles.selected,
  ];

  return (
    <div
      id={id}
      role="row"
      aria-level={model.depths[row]! + 1}
      aria-rowindex={index + 1}
      aria-posinset={model.positions[row]! + 1}
      aria-setsize={siblingsOf(model, row).length}
      aria-expanded={hasChildren ? !collapsed : undefined}
      aria-selected={selected}
      data-key={columns.key[row]}
      data-role={role ?? ''}
      data-level={columns.level[row] ?? ''}
      data-certainty={columns.certainty[row]}
      className={classes.filter((name) => name !== false).join(' ')}
      style={placedAt(top)}
    >
      <div role="gridcell" className={styles.processCell}>
        <span className={styles.guides} style={{ width: Math.min(indent, MOST_INDENTED) * INDENT }} />
        <span className={styles.toggle} aria-hidden data-toggle={hasChildren || undefined}>
          {hasChildren && <Icon name={collapsed ? 'angle-right' : 'angle-down'} />}
        </span>
        <ProcessName model={model} drawing={drawing} row={row} />
      </div>
      {drawing.columns.map((column) => (
        <Cell key={column} column={column} drawing={drawing} row={row} />
      ))}
    </div>
  );
});

/** The name with what is to know of it at a glance: its depth, the certainty of its parent, its role, its alerts. */
function ProcessName({ model, drawing, row }: Pick<Props, 'model' | 'drawing' | 'row'>) {
  const { facts, frame, needle, styles } = drawing;
  const { columns } = model;
  const depth = model.depths[row]!;
  const certainty = columns.certainty[row]!;
  const mark = certaintyMark(certainty);
  const role = roleWords(columns.role[row] ?? null, columns.level[row] ?? null);
  const isSource = columns.role[row] === 'source';
  const isLogged = columns.row[row] !== null;
  const alerts = facts.marks.get(row);
  return (
    <>
      {depth > MOST_INDENTED && (
        <span className={styles.depth} title={`Level ${depth + 1} of the tree`}>
          {depth + 1}
        </span>
      )}
      {mark !== '' && (
        <span className={styles.mark} title={certaintyWords(certainty)}>
          {mark}
        </span>
      )}
      <LinkedText frame={frame} field="processName" row={row}>
        <span className={isLogged ? styles.name : styles.unlogged} title={shortened(columns.path[row]!)}>
          <Marked text={shortened(columns.processName[row]!) || '(no name)'} needle={needle} />
        </span>
      </LinkedText>
      {isSource && <span className={styles.alertTag}>{role}</span>}
      {alerts !== undefined && (
        <span
          className={styles.marksTag}
          title={alerts.map((alert) => `${visibleText(alert.name)}${markedByWords(alert)}`).join('\n')}
        >
          {alertsWords(alerts)}
        </span>
      )}
      <span className={styles.tags}>
        {!isSource && role !== '' && <span className={styles.tag}>{role}</span>}
        {facts.withHost && depth === 0 && (
          <span className={styles.tag} title="Host of this process and of all below it">
            {shortened(columns.host[row]!)}
          </span>
        )}
        {!isLogged && <span className={styles.tag}>not logged</span>}
      </span>
    </>
  );
}

function Cell({ column, drawing, row }: { readonly column: ColumnId } & Pick<Props, 'drawing' | 'row'>) {
  const { facts, frame, needle, styles } = drawing;
  const { kind, field, text, title = text } = COLUMNS[column];
  const shown = shortened(text(facts, row));
  const words = kind === 'code' || kind === 'text' ? <Marked text={shown} needle={needle} /> : shown;
  const isEncoded = kind === 'code' && looksEncoded(shown);
  return (
    <div role="gridcell" className={styles[kind]} title={shortened(title(facts, row))}>
      {isEncoded && (
        <span className={styles.encoded} data-details title="Holds encoded text; the details decode it">
          encoded
        </span>
      )}
      {field === undefined ? (
        words
      ) : (
        <LinkedText frame={frame} field={field} row={row}>
          {words}
        </LinkedText>
      )}
    </div>
  );
}
