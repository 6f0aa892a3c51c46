import React, { useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { placedAt } from '../shared/rowPlace';
import { visibleText } from '../shared/visibleText';
import { type GraphStyles } from './entityGraph.styles';
import { type GraphModel } from './model/graph';
import { relationWords } from './words';

interface Props {
  readonly model: GraphModel;
  /** Places of the nodes to list. */
  readonly nodes: readonly number[];
  readonly styles: GraphStyles;
  readonly onOpen: (node: number) => void;
}

const ROW = 28;
const HEADS = ['Kind', 'Entity', 'Alerts', 'Relations'];

/** Every node as a table, folded ones too: the same content for keyboards and screen readers. */
export function NodeList({ model, nodes, styles, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingStart: ROW,
  });
  return (
    <div ref={scroller} className={styles.list} tabIndex={0} role="region" aria-label="Entities as a list">
      <div role="table" aria-label="Entities" aria-rowcount={nodes.length + 1}>
        <div role="rowgroup" className={styles.listHead}>
          <div role="row" aria-rowindex={1} className={styles.listRow} style={{ height: ROW }}>
            {HEADS.map((head) => (
              <div key={head} role="columnheader">
                {head}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ position: 'relative', height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const { id, kind, title, stat } = model.nodes[nodes[index]!]!;
            return (
              <div
                key={id}
                role="row"
                aria-rowindex={index + 2}
                className={`${styles.listRow} ${styles.listBodyRow}`}
                style={{ height: ROW, ...placedAt(start) }}
              >
                <div role="cell">{visibleText(kind)}</div>
                <div role="cell" title={visibleText(title)}>
                  <button type="button" className={styles.open} onClick={() => onOpen(nodes[index]!)}>
                    {visibleText(title) || '(no name)'}
                  </button>
                </div>
                <div role="cell">{visibleText(stat)}</div>
                <div role="cell">{visibleText(relationWords(model, nodes[index]!).slice(0, 20).join('; '))}</div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
