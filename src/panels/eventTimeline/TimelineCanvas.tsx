import React, { memo, useCallback } from 'react';
import { ScaledCanvas } from '../shared/ScaledCanvas';
import { drawTimeline, type Scene } from './draw';

interface Props {
  readonly scene: Scene;
  readonly left: number;
  readonly className: string;
}

/** The picture itself, drawn anew whenever its scene changes. */
export const TimelineCanvas = memo(function TimelineCanvas({ scene, left, className }: Props) {
  const draw = useCallback((context: CanvasRenderingContext2D) => drawTimeline(context, scene), [scene]);
  return <ScaledCanvas width={scene.width} height={scene.height} left={left} className={className} draw={draw} />;
});
