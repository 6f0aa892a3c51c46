import { useLayoutEffect, useRef, useState } from 'react';
import { type Camera, opened, panned, revealed, type Size } from './camera';
import { type Box, BOX_HEIGHT, BOX_WIDTH } from './layout';

/**
 * The camera: at first it shows the whole diagram where that can be read; it follows the selection when that changes,
 * and stays with it when the picture round it does, as by a refresh, a fold or a resize.
 */
export function useCamera(
  selected: Box | undefined,
  id: string,
  content: Size,
  screen: Size
): readonly [Camera, (change: (before: Camera) => Camera) => void] {
  const [camera, setCamera] = useState<Camera>();
  const before = useRef<{ readonly id: string; readonly x: number; readonly y: number }>(undefined);
  const [x, y] = [selected?.x ?? 0, selected?.y ?? 0];
  const { width, height } = content;
  useLayoutEffect(() => {
    const old = before.current;
    if (screen.width === 0) {
      return;
    }
    before.current = { id, x, y };
    const box = { x: x - 8, y: y - BOX_HEIGHT, width: BOX_WIDTH + 16, height: 2 * BOX_HEIGHT };
    setCamera((now) => {
      if (now === undefined || old === undefined) {
        return opened({ width, height }, { x: x + BOX_WIDTH / 2, y }, screen);
      }
      return old.id === id ? panned(now, (old.x - x) * now.scale, (old.y - y) * now.scale) : revealed(now, box, screen);
    });
  }, [id, x, y, width, height, screen]);
  return [camera ?? { x: 0, y: 0, scale: 1 }, (change) => setCamera((now) => change(now ?? { x: 0, y: 0, scale: 1 }))];
}
