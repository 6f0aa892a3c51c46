import React, { type KeyboardEvent, type RefObject, useCallback, useMemo } from 'react';
import { Button, IconButton, useTheme2 } from '@grafana/ui';
import { ScaledCanvas } from '../../shared/ScaledCanvas';
import { useCtrlWheel } from '../../shared/useCtrlWheel';
import { counted } from '../../shared/counted';
import { takeKey } from '../../shared/takeKey';
import { type Drawing } from '../drawing';
import { foldOf } from '../model/outline';
import { type Search } from '../useSearch';
import { type TreeActions } from '../useTreeActions';
import { type TreeView } from '../useTreeView';
import { fitted, panned, zoomed } from './camera';
import { boxForKey } from './diagramKeys';
import { diagramColours } from './diagramColours';
import { drawDiagram, type DiagramScene, spokenWords } from './draw';
import { BOX_HEIGHT, BOX_WIDTH, layOut, MOST_BOXES, stretchAround } from './layout';
import { useCamera } from './useCamera';
import { useDrag } from './useDrag';
import { useSize } from './useSize';

interface Props {
  readonly tree: TreeView;
  readonly search: Search;
  readonly drawing: Drawing;
  readonly focus: RefObject<HTMLDivElement | null>;
  readonly onKey: TreeActions['onKey'];
}

/** How far Page Up and Page Down go, in lines. */
const PAGE = 20;
const STEP = 1.25;

/** The same tree from left to right, to be dragged and zoomed; keys and selection are the list's. */
export function Diagram({ tree, search, drawing, focus, onKey }: Props) {
  const { model, plan, lines, indents, at } = tree;
  const { styles, facts, range } = drawing;
  const theme = useTheme2();
  const colours = useMemo(() => diagramColours(theme), [theme]);
  const screen = useSize(focus);
  const stretch = useMemo(() => stretchAround({ lines, indents }, at, MOST_BOXES), [lines, indents, at]);
  const { first, count } = stretch;
  const layout = useMemo(() => layOut({ lines, indents }, { first, count }), [lines, indents, first, count]);
  const selected = layout.boxes.find((box) => box.at === at);
  const [camera, setCamera] = useCamera(selected, at < 0 ? '' : tree.idOf(lines[at]!), layout, screen);

  const scene: DiagramScene = {
    layout,
    camera,
    screen,
    model,
    plan,
    facts,
    range,
    isFound: search.isFound,
    at,
    colours,
  };
  const draw = useCallback(
    (context: CanvasRenderingContext2D) =>
      drawDiagram(context, { layout, camera, screen, model, plan, facts, range, isFound: search.isFound, at, colours }),
    [layout, camera, screen, model, plan, facts, range, search.isFound, at, colours]
  );
  useCtrlWheel(focus, (factor, x, y) => setCamera((before) => zoomed(before, 1 / factor, x, y)));

  const middle = (factor: number) => (): void =>
    setCamera((before) => zoomed(before, factor, screen.width / 2, screen.height / 2));
  const fit = (): void => setCamera(() => fitted(layout, screen));
  const onKeyDown = (event: KeyboardEvent): void => {
    const box = event.ctrlKey || event.metaKey || event.altKey ? undefined : boxForKey(event.key, layout, at);
    const zooms: Readonly<Partial<Record<string, () => void>>> = { '+': middle(STEP), '-': middle(1 / STEP), '0': fit };
    if (box !== undefined) {
      takeKey(event);
      tree.select(box.line);
    } else if (zooms[event.key] !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      takeKey(event);
      zooms[event.key]!();
    } else if (!['ArrowUp', 'ArrowDown'].includes(event.key)) {
      onKey(event, PAGE);
    }
  };
  const pointer = useDrag(
    (x, y) => setCamera((before) => panned(before, x, y)),
    (x, y, isDouble) => {
      const box = layout.boxes.find(
        (each) =>
          x >= each.x * camera.scale + camera.x &&
          x <= (each.x + BOX_WIDTH) * camera.scale + camera.x &&
          Math.abs(each.y * camera.scale + camera.y - y) <= (BOX_HEIGHT / 2) * camera.scale
      );
      if (box !== undefined && foldOf(plan, box.line) !== undefined) {
        tree.open([box.line]);
      } else if (box !== undefined) {
        tree.select(box.line);
        if (isDouble) {
          tree.showDetails(true);
        }
      }
    }
  );
  const isCut = stretch.count < lines.length;
  return (
    <div className={styles.diagram}>
      <div
        ref={focus}
        role="application"
        aria-label={`Process diagram, ${counted(layout.boxes.length, 'box', 'boxes')}. Arrow keys go from process to process, Enter opens details, plus and minus zoom, 0 shows all. The list shows the same as rows.`}
        tabIndex={0}
        className={styles.canvasFrame}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <ScaledCanvas width={screen.width} height={screen.height} className={styles.canvas} draw={draw} />
      </div>
      <div className={styles.hidden} role="status" aria-label="Selected process">
        {spokenWords(scene)}
      </div>
      <div className={styles.diagramTools}>
        {isCut && (
          <span className={styles.cut}>
            {counted(layout.boxes.length, 'box', 'boxes')} round the selection, of {counted(lines.length, 'row')}
          </span>
        )}
        <IconButton name="search-minus" aria-label="Zoom out" tooltip="Zoom out (-)" onClick={middle(1 / STEP)} />
        <IconButton name="search-plus" aria-label="Zoom in" tooltip="Zoom in (+)" onClick={middle(STEP)} />
        <Button size="sm" variant="secondary" fill="text" tooltip="Show all (0)" onClick={fit}>
          Fit
        </Button>
      </div>
    </div>
  );
}
