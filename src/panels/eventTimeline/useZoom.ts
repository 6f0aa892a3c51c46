import { useState } from 'react';
import { type View } from './model/view';

export interface Zoom {
  readonly view: View;
  readonly isZoomed: boolean;
  readonly set: (change: (view: View) => View) => void;
  readonly reset: () => void;
}

/**
 * The part of a range that is on screen. It outlives refreshes and resizes, and ends when `rangeName` changes: somebody
 * chose another range.
 */
export function useZoom(range: View, rangeName: string): Zoom {
  const [kept, setKept] = useState<{ readonly view: View; readonly rangeName: string }>();
  const zoomed = kept?.rangeName === rangeName ? kept.view : undefined;
  return {
    view: zoomed ?? range,
    isZoomed: zoomed !== undefined,
    set: (change) =>
      setKept((before) => ({
        view: change(before?.rangeName === rangeName ? before.view : range),
        rangeName,
      })),
    reset: () => setKept(undefined),
  };
}
