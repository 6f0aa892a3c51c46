import { drawBase, drawChosen, project, type Scene } from './draw';

/** Draws scenes, and spares what it can while somebody pans or zooms. */
export interface Painter {
  /** Draws a scene; true where it is for the moment only, and is to be drawn again once nothing moves. */
  paint(context: CanvasRenderingContext2D, scene: Scene, isMoving: boolean): boolean;
}

/** Up to this many items every picture is drawn afresh. */
const FEW = 600;
/** Room drawn beyond each edge, in parts of the size, for panning. */
const BEYOND = 0.25;

interface Kept {
  readonly scene: Scene;
  readonly canvas: HTMLCanvasElement;
}

/** A painter keeps a large graph as a picture, which it moves and scales until there is time for the next one. */
export function createPainter(): Painter {
  let kept: Kept | undefined;
  return {
    paint(context, scene, isMoving) {
      if (scene.size.width < 1 || scene.size.height < 1) {
        return false;
      }
      const projected = project(scene);
      if (scene.picture.items.length <= FEW) {
        drawBase(context, projected);
        drawChosen(context, projected);
        return false;
      }
      const isCurrent = kept !== undefined && looksLike(kept.scene, scene);
      const isExact = isCurrent && kept!.scene.camera === scene.camera;
      if (!isExact && !(isCurrent && isMoving)) {
        kept = keep(scene, context.getTransform().a, kept?.canvas);
      }
      drawKept(context, kept!, scene);
      drawChosen(context, projected);
      return kept!.scene.camera !== scene.camera;
    },
  };
}

/** Whether two scenes differ by their camera alone, or by what is chosen. */
const looksLike = (one: Scene, other: Scene): boolean =>
  (['picture', 'xs', 'ys', 'visible', 'pinned', 'matched', 'size', 'words', 'colours'] as const).every(
    (part) => one[part] === other[part]
  );

function keep(scene: Scene, ratio: number, before: HTMLCanvasElement | undefined): Kept {
  const canvas = before ?? document.createElement('canvas');
  const size = { width: scene.size.width * (1 + 2 * BEYOND), height: scene.size.height * (1 + 2 * BEYOND) };
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawBase(context, project({ ...scene, size }));
  }
  return { scene, canvas };
}

/** Draws the kept picture where the camera has it now. */
function drawKept(context: CanvasRenderingContext2D, { scene, canvas }: Kept, { camera, size }: Scene): void {
  const scale = camera.scale / scene.camera.scale;
  const width = size.width * (1 + 2 * BEYOND) * scale;
  const height = size.height * (1 + 2 * BEYOND) * scale;
  const x = size.width / 2 + (scene.camera.x - camera.x) * camera.scale;
  const y = size.height / 2 + (scene.camera.y - camera.y) * camera.scale;
  context.clearRect(0, 0, size.width, size.height);
  context.drawImage(canvas, x - width / 2, y - height / 2, width, height);
}
