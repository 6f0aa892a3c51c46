import { textSize } from './textSize';

/** How the diagram lies under the panel: screen = place * scale + offset, in pixels. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const LEAST_SCALE = 0.1;
const MOST_SCALE = 2;
const MARGIN = 12;

/** Zooms by a factor while one place of the screen stays. */
export function zoomed(camera: Camera, factor: number, x: number, y: number): Camera {
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, camera.scale * factor));
  const by = scale / camera.scale;
  return { x: x - (x - camera.x) * by, y: y - (y - camera.y) * by, scale };
}

export const panned = (camera: Camera, x: number, y: number): Camera => ({
  ...camera,
  x: camera.x + x,
  y: camera.y + y,
});

/** Shows the whole diagram, no larger than its natural size. */
export function fitted(content: Size, screen: Size): Camera {
  const scale = Math.max(
    LEAST_SCALE,
    Math.min(
      1,
      (screen.width - 2 * MARGIN) / Math.max(1, content.width),
      (screen.height - 2 * MARGIN) / Math.max(1, content.height)
    )
  );
  const middle = (all: number, part: number): number => Math.max(MARGIN, (all - part * scale) / 2);
  return { x: middle(screen.width, content.width), y: middle(screen.height, content.height), scale };
}

/** How a diagram is first seen: whole where its names can be read then, else at its natural size round a place of it. */
export function opened(content: Size, place: { readonly x: number; readonly y: number }, screen: Size): Camera {
  const whole = fitted(content, screen);
  return textSize(whole.scale) > 0
    ? whole
    : { x: screen.width / 2 - place.x, y: screen.height / 2 - place.y, scale: 1 };
}

/** Moves no further than it must for a stretch of the diagram to be on screen; what is larger is shown from its start. */
export function revealed(camera: Camera, box: Size & { readonly x: number; readonly y: number }, screen: Size): Camera {
  const along = (offset: number, place: number, size: number, all: number): number => {
    const start = place * camera.scale + offset;
    const end = start + size * camera.scale;
    const over = Math.max(0, end - (all - MARGIN));
    const moved = start - over < MARGIN ? MARGIN - start : -over;
    return offset + moved;
  };
  return {
    ...camera,
    x: along(camera.x, box.x, box.width, screen.width),
    y: along(camera.y, box.y, box.height, screen.height),
  };
}
