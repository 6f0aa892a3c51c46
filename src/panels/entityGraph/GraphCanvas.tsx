import React, { memo, useCallback, useEffect, useRef, useState } from 'react';
import { ScaledCanvas } from '../shared/ScaledCanvas';
import { createPainter } from './painter';
import { type Scene } from './scene';

interface Props {
  readonly scene: Scene;
  readonly className: string;
}

/** How long nothing must have moved before a large graph is drawn sharp again, in milliseconds. */
const STILL_MS = 120;

/** The picture itself, drawn anew whenever its scene changes. */
export const GraphCanvas = memo(function GraphCanvas({ scene, className }: Props) {
  const [painter] = useState(createPainter);
  const stale = useRef(false);
  /** The last scene that stood still. */
  const [still, setStill] = useState<Scene>();
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      stale.current = painter.paint(context, scene, scene !== still);
    },
    [painter, scene, still]
  );
  useEffect(() => {
    if (!stale.current) {
      return undefined;
    }
    const timer = setTimeout(() => setStill(scene), STILL_MS);
    return () => clearTimeout(timer);
  }, [scene]);
  return <ScaledCanvas width={scene.size.width} height={scene.size.height} className={className} draw={draw} />;
});
