import React, { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type LinkModel } from '@grafana/data';
import { FactCard, isInFactCard } from '../shared/FactCard';
import { takeKey } from '../shared/takeKey';
import { visibleText } from '../shared/visibleText';
import { type GraphStyles } from './entityGraph.styles';
import { GraphCanvas } from './GraphCanvas';
import { actionForKey } from './graphKeys';
import { itemWords, spokenItem } from './itemWords';
import { type ChangeGraph } from './keptGraph';
import { type Camera, panned, type Point, revealed, toScreen, zoomedAt } from './model/camera';
import { markSize } from './model/markSize';
import { nearest } from './model/nearest';
import { type Places } from './model/layout';
import { stepTo } from './model/walk';
import { useCamera } from './useCamera';
import { useElementSize } from './useElementSize';
import { useGraphPointer } from './useGraphPointer';
import { type Settled } from './useLayout';
import { useScene } from './useScene';
import { ZoomButtons } from './ZoomButtons';

type Shown = Omit<Parameters<typeof useScene>[0], 'size' | 'hovered' | 'dragged' | 'settled'>;

interface Props extends Shown {
  readonly settled: Settled;
  readonly summary: string;
  readonly pins: Places;
  readonly styles: GraphStyles;
  readonly linksOf: (item: number) => readonly LinkModel[];
  /** An item to bring on screen, once it has its place. */
  readonly wanted: { readonly key: string } | undefined;
  /** Whether something else is shown in its place; it keeps its zoom. */
  readonly isHidden: boolean;
  readonly onChange: ChangeGraph;
  readonly onSelect: (key: string | undefined) => void;
  /** Follows one of an item's links, or opens a bundle. */
  readonly onOpen: (item: number, link: number) => void;
  readonly onPin: (key: string, at: Point | undefined) => void;
  readonly onCopy: (item: number) => void;
  readonly onSearch: () => void;
  readonly onMatch: (by: 1 | -1) => void;
}

/** By how much a button or a key zooms. */
const ZOOM_STEP = 1.5;

/** The picture, and everything that pointer and keyboard do to it. */
export function GraphPlot(props: Props) {
  const { settled, summary, pins, styles, linksOf, wanted, onSelect, onOpen, onPin } = props;
  const { items } = settled.picture;
  const element = useRef<HTMLDivElement>(null);
  const size = useElementSize(element);
  const [hovered, setHovered] = useState<string>();
  const [dragged, setDragged] = useState<{ readonly key: string; readonly at: Point }>();
  const [isFocused, setIsFocused] = useState(false);
  const { change: changeCamera, fit } = useCamera(props.onChange);
  const { scene, whole } = useScene({ ...props, size, hovered, dragged });
  const { camera, xs, ys, visible } = scene;
  const isVisible = (item: number): boolean => visible[item] === 1;
  const change = (to: (camera: Camera) => Camera): void => changeCamera(to, whole);
  const placeOf = (item: number): Point => ({ x: xs[item]!, y: ys[item]! });

  const pointer = useGraphPointer({
    element,
    under: (point) => nearest(scene, point, Math.max(8, markSize(camera.scale, items.length) * 0.8)),
    onHover: (item) => setHovered(items[item]?.key),
    onClick: (item) => onSelect(items[item]?.key),
    onPan: (byX, byY) => change((before) => panned(before, byX, byY)),
    onDrag(item, byX, byY) {
      const { key } = items[item]!;
      const { x, y } = placeOf(item);
      setDragged({ key, at: { x: x + byX / camera.scale, y: y + byY / camera.scale } });
    },
    onDrop(item) {
      onPin(items[item]!.key, placeOf(item));
      setDragged(undefined);
    },
    onZoom: (factor, at) => change((before) => zoomedAt(before, size, factor, at)),
  });

  const step = (to: number | undefined): void => {
    if (to !== undefined) {
      onSelect(items[to]!.key);
      change((before) => revealed(before, size, placeOf(to)));
    }
  };
  /** Round what is chosen, else round the middle. */
  const zoom = useCallback(
    (by: 1 | -1): void => {
      const item = scene.selected;
      changeCamera((before) => {
        const middle = { x: size.width / 2, y: size.height / 2 };
        const at = item < 0 ? middle : toScreen(before, size, { x: xs[item]!, y: ys[item]! });
        return zoomedAt(before, size, by > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, at);
      }, whole);
    },
    [changeCamera, whole, size, scene.selected, xs, ys]
  );
  const shown = useRef(wanted);
  useEffect(() => {
    const item = wanted === undefined || shown.current === wanted ? undefined : settled.picture.byKey.get(wanted.key);
    if (item !== undefined) {
      shown.current = wanted;
      changeCamera((before) => revealed(before, size, { x: xs[item]!, y: ys[item]! }), whole);
    }
  }, [wanted, settled, changeCamera, whole, size, xs, ys]);
  const said = useMemo(
    () => (scene.selected < 0 ? '' : spokenItem(settled, scene.selected, scene.pinned[scene.selected] === 1)),
    [settled, scene.selected, scene.pinned]
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actionForKey(event.key, event.shiftKey);
    const chosen = scene.selected;
    if (action === undefined || !act(action)) {
      return;
    }
    takeKey(event);

    /** Whether the key was the graph's: Escape is the page's where nothing is chosen. */
    function act(asked: NonNullable<typeof action>): boolean {
      switch (asked.do) {
        case 'step':
          step(chosen < 0 ? scene.order.find(isVisible) : stepTo(asked.key, chosen, xs, ys, isVisible));
          return true;
        case 'first':
          step(scene.order.find(isVisible));
          return true;
        case 'pan':
          change((before) => panned(before, asked.by.x, asked.by.y));
          return true;
        case 'zoom':
          zoom(asked.by);
          return true;
        case 'fit':
          fit();
          return true;
        case 'search':
          props.onSearch();
          return true;
        case 'match':
          props.onMatch(asked.by);
          return true;
        case 'leave':
          onSelect(undefined);
          return chosen >= 0;
        case 'open':
        case 'link':
          if (chosen >= 0) {
            onOpen(chosen, asked.do === 'link' ? asked.place : 0);
          }
          return chosen >= 0;
        case 'pin':
          if (chosen >= 0) {
            const { key } = items[chosen]!;
            onPin(key, pins.has(key) ? undefined : placeOf(chosen));
          }
          return chosen >= 0;
        case 'copy':
          if (chosen >= 0) {
            props.onCopy(chosen);
          }
          return chosen >= 0;
      }
    }
  };
  const onDoubleClick = (): void => {
    if (scene.hovered >= 0) {
      onOpen(scene.hovered, 0);
    } else {
      fit();
    }
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => setIsFocused(isInFactCard(relatedTarget));

  const told = scene.hovered >= 0 ? scene.hovered : isFocused ? scene.selected : -1;
  const isChosen = told >= 0 && told === scene.selected;
  const links = isChosen ? linksOf(told) : [];
  return (
    <div className={styles.frame} style={{ display: props.isHidden ? 'none' : undefined }}>
      <div
        ref={element}
        className={styles.plot}
        role="application"
        aria-roledescription="graph"
        aria-label={`${visibleText(summary)} Arrow keys move between entities, Enter opens one, slash searches, Escape leaves.`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onDoubleClick={onDoubleClick}
        onFocus={() => setIsFocused(true)}
        onBlur={onBlur}
        {...pointer.handlers}
      >
        <GraphCanvas scene={scene} className={styles.canvas} />
        <div className={styles.hidden} aria-live="polite">
          {said}
        </div>
      </div>
      <ZoomButtons className={styles.zoom} onZoom={zoom} onFit={fit} />
      {/* Beside the plot, not in it: what is clicked on the card must not reach the plot. */}
      {told >= 0 && !pointer.isDragging && (
        <FactCard
          {...itemWords(settled, told)}
          links={links}
          hint={hintOf(items[told]!.bundle >= 0, linksOf(told))}
          rest="the list"
          {...onPage(told)}
        />
      )}
    </div>
  );

  function onPage(item: number): Point {
    const { left = 0, top = 0 } = element.current?.getBoundingClientRect() ?? {};
    const { x, y } = toScreen(camera, size, placeOf(item));
    const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
    return {
      x: left + within(x, size.width) + markSize(camera.scale, items.length) / 2,
      y: top + within(y, size.height),
    };
  }
}

function hintOf(isBundle: boolean, links: readonly LinkModel[]): string {
  if (isBundle) {
    return 'Double click or Enter shows them one by one.';
  }
  return links.length === 0 ? '' : `Double click or Enter: ${links[0]!.title}.`;
}
