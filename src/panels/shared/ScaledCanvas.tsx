import React, { useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Props {
  /** In pixels of the page. */
  readonly width: number;
  readonly height: number;
  readonly className: string;
  readonly left?: number;
  /** Draws everything anew, in pixels of the page. */
  readonly draw: (context: CanvasRenderingContext2D) => void;
}

/** A canvas as sharp as the screen, drawn anew whenever `draw` changes, and when it comes to another screen. */
export function ScaledCanvas({ width, height, className, left = 0, draw }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = usePixelRatio();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || context === null || context === undefined) {
      return;
    }
    const wide = Math.round(width * ratio);
    const high = Math.round(height * ratio);
    // Setting a size clears and reallocates, even to the same one.
    if (canvas.current.width !== wide || canvas.current.height !== high) {
      canvas.current.width = wide;
      canvas.current.height = high;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(context);
  }, [draw, width, height, ratio]);
  return <canvas ref={canvas} className={className} style={{ left, width, height }} aria-hidden />;
}

/** Pixels of the screen for each of the page; it changes with the browser's zoom, and from screen to screen. */
function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => window.devicePixelRatio || 1);
  useEffect(() => {
    const query = window.matchMedia(`(resolution: ${ratio}dppx)`);
    const read = (): void => setRatio(window.devicePixelRatio || 1);
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, [ratio]);
  return ratio;
}
