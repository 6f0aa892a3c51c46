import { type PointerEvent, type RefObject, useState } from 'react';
import { useCtrlWheel } from '../shared/useCtrlWheel';
import { type Point } from './model/camera';

/** Less than this many pixels is a click, not a drag. */
const DRAG = 4;

interface Plot {
  /** The element that listens; points count from its upper left corner. */
  readonly element: RefObject<HTMLDivElement | null>;
  /** The item at a point; -1 for none. */
  readonly under: (point: Point) => number;
  readonly onHover: (item: number, point: Point) => void;
  readonly onClick: (item: number) => void;
  readonly onPan: (byX: number, byY: number) => void;
  /** An item was dragged by this many pixels since the last call. */
  readonly onDrag: (item: number, byX: number, byY: number) => void;
  readonly onDrop: (item: number) => void;
  readonly onZoom: (factor: number, at: Point) => void;
}

interface Gesture {
  readonly item: number;
  readonly origin: Point;
  readonly last: Point;
  readonly isDrag: boolean;
}

/** Pointer and wheel on the graph: a drag pans or moves an item, Ctrl and wheel zooms. */
export function useGraphPointer(plot: Plot) {
  const { element, under } = plot;
  const [gesture, setGesture] = useState<Gesture>();
  const pointOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
    const { left = 0, top = 0 } = element.current?.getBoundingClientRect() ?? {};
    return { x: clientX - left, y: clientY - top };
  };
  useCtrlWheel(element, (turned, x, y) => plot.onZoom(1 / turned, { x, y }));

  return {
    isDragging: gesture?.isDrag === true,
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button === 0) {
          const at = pointOf(event);
          event.currentTarget.setPointerCapture(event.pointerId);
          setGesture({ item: under(at), origin: at, last: at, isDrag: false });
        }
      },
      onPointerMove(event: PointerEvent) {
        const at = pointOf(event);
        if (gesture === undefined) {
          return plot.onHover(under(at), at);
        }
        const { item, origin, last } = gesture;
        if (!gesture.isDrag && Math.hypot(at.x - origin.x, at.y - origin.y) < DRAG) {
          return;
        }
        if (item >= 0) {
          plot.onDrag(item, at.x - last.x, at.y - last.y);
        } else {
          plot.onPan(at.x - last.x, at.y - last.y);
        }
        setGesture({ ...gesture, last: at, isDrag: true });
      },
      onPointerUp() {
        setGesture(undefined);
        if (gesture !== undefined) {
          if (!gesture.isDrag) {
            plot.onClick(gesture.item);
          } else if (gesture.item >= 0) {
            plot.onDrop(gesture.item);
          }
        }
      },
      onPointerCancel: () => setGesture(undefined),
      onPointerLeave: () => plot.onHover(-1, { x: 0, y: 0 }),
    },
  };
}
