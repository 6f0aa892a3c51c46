import React, { memo, useLayoutEffect, useRef } from 'react';
import { drawTimeline, type Scene } from './draw';

interface Props {
  readonly scene: Scene;
  readonly left: number;
  readonly className: string;
}

/** The picture itself, drawn anew whenever its scene changes. */
export const TimelineCanvas = memo(function TimelineCanvas({ scene, left, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = scene;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || context === null || context === undefined) {
      return;
    }
    const ratio = window.devicePixelRatio || 1;
    const wide = Math.round(width * ratio);
    const high = Math.round(height * ratio);
    // Setting a size clears and reallocates, even to the same one.
    if (canvas.current.width !== wide || canvas.current.height !== high) {
      canvas.current.width = wide;
      canvas.current.height = high;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawTimeline(context, scene);
  }, [scene, width, height]);
  return <canvas ref={canvas} className={className} style={{ left, width, height }} aria-hidden />;
});
