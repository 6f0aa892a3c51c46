import React, { type KeyboardEvent, type MouseEvent, type RefObject, useId } from 'react';
import { type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { COLUMNS } from './columns';
import { type Drawing } from './drawing';
import { FoldRow } from './FoldRow';
import { foldOf, type Line } from './model/outline';
import { TreeRow } from './TreeRow';
import { type Search } from './useSearch';
import { type TreeView } from './useTreeView';

interface Props {
  readonly tree: TreeView;
  readonly search: Search;
  readonly drawing: Drawing;
  /** Narrowest width of all columns, in pixels. */
  readonly minWidth: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onSelect: (line: Line) => void;
  readonly onOpen: (line: Line) => void;
}

/** The tree as a grid whose rows exist only while they are on screen. */
export function TreeGrid({
  tree,
  search,
  drawing,
  minWidth,
  scroller,
  grid,
  rows,
  onKeyDown,
  onSelect,
  onOpen,
}: Props) {
  const { model, plan, lines, indents, at, collapsed } = tree;
  const { columns, styles, tracks } = drawing;
  const id = useId();
  const idAt = (index: number): string => `${id}-${lines[index]!}`;

  // One listener for all rows, so that a row that stays the same is not drawn again.
  const lineUnder = ({ target }: MouseEvent): Line | undefined => {
    const row = target instanceof Element ? target.closest('[role=row]') : null;
    return lines[Number(row?.getAttribute('aria-rowindex') ?? 0) - 1];
  };
  const isOn = ({ target }: MouseEvent, mark: string): boolean =>
    target instanceof Element && target.closest(`[${mark}]`) !== null;
  const onClick = (event: MouseEvent): void => {
    const line = lineUnder(event);
    if (line === undefined) {
      return;
    }
    if (foldOf(plan, line) !== undefined) {
      tree.open([line]);
    } else if (isOn(event, 'data-toggle')) {
      (collapsed.has(model.columns.key[line]!) ? tree.open : tree.collapse)([line]);
    } else {
      onSelect(line);
      if (isOn(event, 'data-details')) {
        onOpen(line);
      }
    }
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const line = lineUnder(event);
    if (line !== undefined && line >= 0 && !isOn(event, 'data-toggle')) {
      onOpen(line);
    }
  };

  const drawLine = ({ index, start }: VirtualItem) => {
    const line = lines[index]!;
    const fold = foldOf(plan, line);
    const shared = {
      id: idAt(index),
      model,
      drawing,
      index,
      top: start,
      indent: indents[index]!,
      selected: index === at,
    };
    return fold === undefined ? (
      <TreeRow
        key={line}
        {...shared}
        row={line}
        collapsed={collapsed.size > 0 && collapsed.has(model.columns.key[line]!)}
        found={search.isFound[line] === 1}
      />
    ) : (
      <FoldRow key={line} {...shared} fold={fold} />
    );
  };
  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        ref={grid}
        role="treegrid"
        aria-label="Process tree"
        aria-rowcount={lines.length}
        aria-colcount={columns.length + 1}
        aria-activedescendant={at >= 0 ? idAt(at) : undefined}
        tabIndex={0}
        className={styles.grid}
        style={{ minWidth, ['--columns' as string]: tracks }}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.row}>
            <div role="columnheader" className={styles.headCell}>
              Process
            </div>
            {columns.map((column) => (
              <div
                key={column}
                role="columnheader"
                title={COLUMNS[column].hint}
                className={COLUMNS[column].kind === 'number' ? styles.numberHead : styles.headCell}
              >
                {COLUMNS[column].head}
              </div>
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: rows.getTotalSize() }}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
        >
          {rows.getVirtualItems().map(drawLine)}
        </div>
      </div>
    </div>
  );
}
