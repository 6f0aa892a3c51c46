import type { Dashboard, GridPos, Panel, RowPanel } from '@grafana/schema';
import { SceneGridItem, SceneGridLayout, SceneGridRow, type SceneGridItemLike } from '@grafana/scenes';
import { vizPanel } from './vizPanel';

const DEFAULT_POSITION: GridPos = { x: 0, y: 0, w: 12, h: 8 };

/**
 * The panels where the dashboard puts them. As in Grafana, a panel out of sight loads when it is scrolled to, unless the
 * dashboard says `preload`; an expanded row owns the panels after it, a collapsed one those inside it.
 */
export function gridLayout({ panels = [], preload }: Dashboard): SceneGridLayout {
  const children: SceneGridItemLike[] = [];
  let open: { row: RowPanel; items: SceneGridItem[] } | undefined;
  const closeRow = (): void => {
    if (open !== undefined) {
      children.push(gridRow(open.row, open.items));
      open = undefined;
    }
  };
  for (const panel of panels) {
    if (isRow(panel)) {
      closeRow();
      open = { row: panel, items: panel.collapsed ? panel.panels.map(gridItem) : [] };
      if (panel.collapsed) {
        closeRow();
      }
    } else {
      (open?.items ?? children).push(gridItem(panel));
    }
  }
  closeRow();
  return new SceneGridLayout({ isLazy: !preload, isDraggable: false, isResizable: false, children });
}

function gridRow(row: RowPanel, children: SceneGridItem[]): SceneGridRow {
  return new SceneGridRow({
    key: `panel-${row.id}`,
    title: row.title ?? '',
    y: (row.gridPos ?? DEFAULT_POSITION).y,
    isCollapsed: row.collapsed,
    isDraggable: false,
    isResizable: false,
    children,
  });
}

function gridItem(panel: Panel): SceneGridItem {
  const { x, y, w, h } = panel.gridPos ?? DEFAULT_POSITION;
  return new SceneGridItem({
    key: `grid-item-${panel.id}`,
    x,
    y,
    width: w,
    height: h,
    isDraggable: false,
    isResizable: false,
    body: vizPanel(panel),
  });
}

function isRow(panel: Panel | RowPanel): panel is RowPanel {
  return panel.type === 'row';
}
