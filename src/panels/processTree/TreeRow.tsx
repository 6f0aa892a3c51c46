import React from 'react';
import { type DataFrame } from '@grafana/data';
import { Icon } from '@grafana/ui';
import { clockTime, isoTime } from '../shared/utcTime';
import { visibleText } from '../shared/visibleText';
import { LinkedText } from '../shared/LinkedText';
import { siblingsOf, type TreeModel } from './model';
import { INDENT, type TreeStyles } from './processTree.styles';
import { accountWords, certaintyMark, certaintyWords, pidWords, roleWords } from './words';

interface Props {
  readonly id: string;
  readonly model: TreeModel;
  readonly frame: DataFrame;
  readonly row: number;
  /** Place among the visible rows, from 0. */
  readonly index: number;
  readonly top: number;
  readonly selected: boolean;
  readonly collapsed: boolean;
  readonly withDate: boolean;
  readonly styles: TreeStyles;
  readonly onSelect: (row: number) => void;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
}

/** Deeper rows are not indented further; their level is written instead. */
const MOST_INDENTED = 12;
/** More of a command line than any screen shows; the details hold all of it. */
const CELL_CHARACTERS = 600;

/** One process: a row of the tree grid. */
export function TreeRow(props: Props) {
  const { id, model, frame, row, index, top, selected, collapsed, withDate, styles, onSelect, onOpen, onToggle } =
    props;
  const { columns } = model;
  const depth = model.depths[row]!;
  const certainty = columns.certainty[row]!;
  const role = columns.role[row] ?? null;
  const level = columns.level[row] ?? null;
  const start = columns.start[row] ?? null;
  const hasChildren = model.children[row]!.length > 0;
  const isSource = role === 'source';
  const tag = roleWords(role, level);
  const mark = certaintyMark(certainty);
  const cell = (text: string): string => visibleText(text.slice(0, CELL_CHARACTERS));

  return (
    <div
      id={id}
      role="row"
      aria-level={depth + 1}
      aria-rowindex={index + 1}
      aria-posinset={model.positions[row]! + 1}
      aria-setsize={siblingsOf(model, row).length}
      aria-expanded={hasChildren ? !collapsed : undefined}
      aria-selected={selected}
      data-key={columns.key[row]}
      data-role={role ?? ''}
      data-level={level ?? ''}
      data-certainty={certainty}
      className={`${styles.row} ${styles.bodyRow} ${isSource ? styles.source : ''} ${selected ? styles.selected : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(row)}
      onDoubleClick={onOpen}
    >
      <div role="gridcell" className={styles.processCell}>
        <span className={styles.guides} style={{ width: Math.min(depth, MOST_INDENTED) * INDENT }} />
        <span
          className={styles.toggle}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          {hasChildren && <Icon name={collapsed ? 'angle-right' : 'angle-down'} />}
        </span>
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
          <span className={columns.row[row] === null ? styles.unlogged : styles.name} title={cell(columns.path[row]!)}>
            {cell(columns.processName[row]!) || '(no name)'}
          </span>
        </LinkedText>
        {tag !== '' && <span className={isSource ? styles.alertTag : styles.tag}>{tag}</span>}
        {columns.row[row] === null && <span className={styles.tag}>not logged</span>}
      </div>
      <div role="gridcell" className={styles.numberCell} title={pidWords(columns.pid[row] ?? null)}>
        <LinkedText frame={frame} field="pid" row={row}>
          {columns.pid[row]}
        </LinkedText>
      </div>
      <div role="gridcell" className={styles.cell} title={cell(columns.user[row]!)}>
        <LinkedText frame={frame} field="user" row={row}>
          {cell(accountWords(columns.user[row]!))}
        </LinkedText>
      </div>
      <div role="gridcell" className={styles.timeCell} title={isoTime(start)}>
        {clockTime(start, withDate)}
      </div>
      <div role="gridcell" className={styles.commandCell} title={cell(columns.commandLine[row]!)}>
        <LinkedText frame={frame} field="commandLine" row={row}>
          {cell(columns.commandLine[row]!)}
        </LinkedText>
      </div>
    </div>
  );
}
