import { type PointerEvent, useRef } from 'react';

/** Less than this many pixels is a click, not a drag. */
const DRAG = 4;
/** Two clicks within so many milliseconds are one double click. */
const DOUBLE_MS = 400;

/** Where the pointer was last while it is held down, and how far it went. */
type Held = { readonly x: number; readonly y: number; readonly far: number } | undefined;

/** Pointer moves as drags, and as clicks where they are none; pixels count from the element. */
export function useDrag(
  onPan: (x: number, y: number) => void,
  onClick: (x: number, y: number, isDouble: boolean) => void
) {
  const drag = useRef<Held>(undefined);
  const last = useRef(0);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button === 0) {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, far: 0 };
      }
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const held = drag.current;
      if (held !== undefined) {
        const [x, y] = [clientX - held.x, clientY - held.y];
        const far = held.far + Math.abs(x) + Math.abs(y);
        drag.current = { x: clientX, y: clientY, far };
        if (far >= DRAG) {
          onPan(x, y);
        }
      }
    },
    onPointerUp(event: PointerEvent) {
      const held = drag.current;
      drag.current = undefined;
      if (held !== undefined && held.far < DRAG) {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        const isDouble = event.timeStamp - last.current < DOUBLE_MS;
        last.current = event.timeStamp;
        onClick(event.clientX - left, event.clientY - top, isDouble);
      }
    },
    onPointerCancel: () => void (drag.current = undefined),
  };
}
