import { type PointerEvent, type RefObject, useState } from 'react';
import { useCtrlWheel } from '../shared/useCtrlWheel';

/** Less than this many pixels is a click, not a drag. */
const DRAG = 4;

interface Plot {
  /** The element that listens. */
  readonly element: RefObject<HTMLDivElement | null>;
  /** Pixels on its left that are not plot. */
  readonly left: number;
  readonly onHover: (x: number, event: PointerEvent) => void;
  readonly onLeave: () => void;
  readonly onClick: (x: number, event: PointerEvent) => void;
  readonly onBrush: (from: number, to: number) => void;
  /** The plot was dragged this many pixels since the last call. */
  readonly onPan: (by: number) => void;
  /** The wheel was turned with Ctrl held. */
  readonly onZoom: (factor: number, x: number) => void;
}

type Gesture =
  | { readonly kind: 'brush'; readonly origin: number; readonly to: number }
  | { readonly kind: 'pan'; readonly last: number };

/** Pointer and wheel on a plot: drag brushes, Shift and drag pans, Ctrl and wheel zooms. Pixels count from the plot's left. */
export function usePlotPointer(plot: Plot) {
  const { element, left, onZoom } = plot;
  const [gesture, setGesture] = useState<Gesture>();
  const xOf = ({ clientX }: { readonly clientX: number }): number =>
    clientX - (element.current?.getBoundingClientRect().left ?? 0) - left;

  useCtrlWheel(element, (factor, x) => onZoom(factor, Math.max(0, x - left)));

  return {
    isPanning: gesture?.kind === 'pan',
    brush:
      gesture?.kind === 'brush' && Math.abs(gesture.to - gesture.origin) >= DRAG
        ? { from: Math.min(gesture.origin, gesture.to), to: Math.max(gesture.origin, gesture.to) }
        : undefined,
    handlers: {
      onPointerDown(event: PointerEvent) {
        const x = xOf(event);
        if (event.button !== 0 || x < 0) {
          return;
        }
        event.currentTarget.setPointerCapture(event.pointerId);
        setGesture(event.shiftKey ? { kind: 'pan', last: x } : { kind: 'brush', origin: x, to: x });
      },
      onPointerMove(event: PointerEvent) {
        const x = xOf(event);
        if (gesture === undefined) {
          return plot.onHover(x, event);
        }
        if (gesture.kind === 'pan') {
          plot.onPan(x - gesture.last);
          return setGesture({ kind: 'pan', last: x });
        }
        setGesture({ ...gesture, to: x });
      },
      onPointerUp(event: PointerEvent) {
        const x = xOf(event);
        setGesture(undefined);
        if (gesture?.kind === 'brush') {
          if (Math.abs(x - gesture.origin) >= DRAG) {
            plot.onBrush(gesture.origin, x);
          } else {
            plot.onClick(x, event);
          }
        }
      },
      onPointerCancel: () => setGesture(undefined),
      onPointerLeave: () => plot.onLeave(),
    },
  };
}
