import React, { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type DataFrame } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { visibleText } from '../shared/visibleText';
import { spansDays } from '../shared/utcTime';
import { type TreeModel } from './model';
import { ProcessDetails } from './ProcessDetails';
import { getTreeStyles, ROW_HEIGHT } from './processTree.styles';
import { actionForKey } from './treeKeys';
import { TreeRow } from './TreeRow';
import { useTreeState } from './useTreeState';

interface Props {
  readonly model: TreeModel;
  /** The frame that the model was read from: for its data links. */
  readonly frame: DataFrame;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
}

/** Narrower than this, the details lie below the tree. */
const WIDE = 900;
const COLUMNS = ['Process', 'PID', 'User', 'Start UTC', 'Command line'] as const;

/** The tree as a grid whose rows exist only while they are on screen, and the details of the selected process. */
export function ProcessTree({ model, frame, summary, width, height }: Props) {
  const styles = useStyles2(getTreeStyles);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useTreeState(model);
  const { visible, selected, collapsed } = tree;
  const [announcement, setAnnouncement] = useState('');
  const withDate = useMemo(() => spansDays(model.columns.start), [model]);
  const rows = useVirtualizer({
    count: visible.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });

  const at = visible.indexOf(selected);
  // Only a chosen row moves the view: a refresh or a fold leaves it where the eye is.
  const reveal = useRef(true);
  useEffect(() => {
    if (reveal.current && at >= 0) {
      reveal.current = false;
      rows.scrollToIndex(at, { align: 'center' });
    }
  }, [at, selected, rows]);
  const pageRows = (): number => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const select = (row: number): void => {
    tree.select(row);
    const shown = visible.indexOf(row);
    // A row that is still folded away can be scrolled to once it is drawn.
    reveal.current = shown < 0;
    if (shown >= 0) {
      // A step moves the view no further than it must; after a jump all is new, and the row comes to the middle.
      rows.scrollToIndex(shown, { align: Math.abs(shown - at) > pageRows() ? 'center' : 'auto' });
    }
  };

  const copyCommandLine = (): void => {
    const commandLine = model.columns.commandLine[selected] ?? '';
    navigator.clipboard.writeText(commandLine).then(
      () => setAnnouncement('Command line copied.'),
      () => setAnnouncement('The browser refused to copy.')
    );
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const action = actionForKey(event.key, { model, visible, selected, collapsed, page: pageRows() });
    if (action === undefined) {
      return;
    }
    event.preventDefault();
    switch (action.do) {
      case 'select':
        return select(action.row);
      case 'collapse':
        return tree.collapse(action.rows);
      case 'expand':
        return tree.expand(action.rows);
      case 'details':
        return tree.showDetails(true);
      case 'close':
        return tree.showDetails(false);
      case 'copy':
        return copyCommandLine();
    }
  };

  const rowId = (row: number): string => `${id}-${row}`;
  return (
    <div className={styles.panel} style={{ width, height }}>
      <div className={styles.top}>
        <div className={styles.summary} role="status" title={visibleText(summary)}>
          {visibleText(summary)} {announcement}
        </div>
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          aria-pressed={tree.detailsOpen}
          onClick={() => tree.showDetails(!tree.detailsOpen)}
        >
          Details
        </Button>
      </div>
      <div className={width >= WIDE ? styles.beside : styles.below}>
        <div className={styles.scroller} ref={scroller}>
          <div
            role="treegrid"
            aria-label="Process tree"
            aria-rowcount={visible.length}
            aria-colcount={COLUMNS.length}
            aria-activedescendant={at >= 0 ? rowId(selected) : undefined}
            tabIndex={0}
            className={`${styles.grid} ${withDate ? styles.dated : ''}`}
            onKeyDown={onKeyDown}
          >
            <div role="rowgroup" className={styles.head}>
              <div role="row" className={styles.row}>
                {COLUMNS.map((name) => (
                  <div key={name} role="columnheader" className={name === 'PID' ? styles.numberHead : styles.headCell}>
                    {name}
                  </div>
                ))}
              </div>
            </div>
            <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
              {rows.getVirtualItems().map(({ index, start }) => {
                const row = visible[index]!;
                return (
                  <TreeRow
                    key={model.columns.key[row]}
                    id={rowId(row)}
                    model={model}
                    frame={frame}
                    row={row}
                    index={index}
                    top={start}
                    selected={row === selected}
                    collapsed={collapsed.has(model.columns.key[row]!)}
                    withDate={withDate}
                    styles={styles}
                    onSelect={select}
                    onOpen={() => tree.showDetails(true)}
                    onToggle={() =>
                      collapsed.has(model.columns.key[row]!) ? tree.expand([row]) : tree.collapse([row])
                    }
                  />
                );
              })}
            </div>
          </div>
        </div>
        {tree.detailsOpen && selected >= 0 && (
          <ProcessDetails
            model={model}
            frame={frame}
            row={selected}
            styles={styles}
            onClose={() => tree.showDetails(false)}
            onCopy={copyCommandLine}
          />
        )}
      </div>
    </div>
  );
}
