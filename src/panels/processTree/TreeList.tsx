import React, { type RefObject, useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Drawing } from './drawing';
import { type Line } from './model/outline';
import { ROW_HEIGHT } from './processTree.styles';
import { TreeGrid } from './TreeGrid';
import { type Search } from './useSearch';
import { useSteadyScroll } from './useSteadyScroll';
import { type TreeActions } from './useTreeActions';
import { type TreeView } from './useTreeView';

interface Props {
  readonly tree: TreeView;
  readonly search: Search;
  readonly drawing: Drawing;
  readonly minWidth: number;
  /** What takes the keyboard. */
  readonly focus: RefObject<HTMLDivElement | null>;
  readonly onKey: TreeActions['onKey'];
}

/** The tree as a list that scrolls to what is selected, and stays where it is otherwise. */
export function TreeList({ tree, search, drawing, minWidth, focus, onKey }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { lines, at } = tree;
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });
  useSteadyScroll(scroller, tree, () => rows.scrollOffset ?? 0);

  const pageRows = (): number => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  // Only a chosen line moves the view: a refresh or a fold leaves it where the eye is.
  const selected = at < 0 ? '' : tree.idOf(lines[at]!);
  const seen = useRef({ selected: '', at: -1 });
  useEffect(() => {
    const before = seen.current;
    seen.current = { selected, at };
    if (selected !== before.selected && at >= 0) {
      // A step moves the view no further than it must; after a jump all is new, and the row comes to the middle.
      const isJump = before.at < 0 || Math.abs(at - before.at) > pageRows();
      rows.scrollToIndex(at, { align: isJump ? 'center' : 'auto' });
    }
  }, [selected, at, rows]);

  return (
    <TreeGrid
      tree={tree}
      search={search}
      drawing={drawing}
      minWidth={minWidth}
      scroller={scroller}
      grid={focus}
      rows={rows}
      onKeyDown={(event) => onKey(event, pageRows())}
      onSelect={tree.select}
      onOpen={(line: Line) => {
        tree.select(line);
        tree.showDetails(true);
      }}
    />
  );
}
