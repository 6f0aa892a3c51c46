import { drawBase, drawChosen } from './draw';
import { measureWith } from './drawLabels';
import { letter, type Lettering, unlettered } from './lettering';
import { project, type Scene } from './scene';

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
  readonly lettering: Lettering;
  /** Of a large graph. */
  readonly canvas?: HTMLCanvasElement;
}

/** A painter keeps where names stand, and a large graph as a picture, which it moves until there is time for the next. */
export function createPainter(): Painter {
  let kept: Kept | undefined;
  return {
    paint(context, scene, isMoving) {
      if (scene.size.width < 1 || scene.size.height < 1) {
        return false;
      }
      const projected = project(scene);
      const isCurrent = kept !== undefined && looksLike(kept.scene, scene);
      const isExact = isCurrent && kept!.scene.camera === scene.camera;
      if (scene.picture.items.length <= FEW) {
        kept = isExact ? kept! : { scene, lettering: letter(projected, measureWith(context, projected)) };
        drawBase(context, projected, kept.lettering);
        drawChosen(context, projected, kept.lettering);
        return false;
      }
      if (!isExact && !(isCurrent && isMoving)) {
        kept = keep(context, scene, kept?.canvas);
      }
      drawKept(context, kept!, scene);
      const isMoved = kept!.scene.camera !== scene.camera;
      drawChosen(
        context,
        projected,
        isMoved ? unlettered(projected, measureWith(context, projected)) : kept!.lettering
      );
      return isMoved;
    },
  };
}

/** Whether two scenes differ by their camera alone, or by what is chosen. */
const looksLike = (one: Scene, other: Scene): boolean =>
  (['picture', 'xs', 'ys', 'visible', 'pinned', 'matched', 'size', 'words', 'colours'] as const).every(
    (part) => one[part] === other[part]
  );

function keep(screen: CanvasRenderingContext2D, scene: Scene, before: HTMLCanvasElement | undefined): Kept {
  const canvas = before ?? document.createElement('canvas');
  const projected = project(scene, BEYOND);
  const { view } = projected;
  const ratio = screen.getTransform().a;
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  const lettering = letter(projected, measureWith(screen, projected));
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.setTransform(ratio, 0, 0, ratio, -view.left * ratio, -view.top * ratio);
    drawBase(context, projected, lettering);
  }
  return { scene, lettering, canvas };
}

/** Draws the kept picture where the camera has it now. */
function drawKept(context: CanvasRenderingContext2D, { scene, canvas }: Kept, { camera, size }: Scene): void {
  const scale = camera.scale / scene.camera.scale;
  const width = size.width * (1 + 2 * BEYOND) * scale;
  const height = size.height * (1 + 2 * BEYOND) * scale;
  const x = size.width / 2 + (scene.camera.x - camera.x) * camera.scale;
  const y = size.height / 2 + (scene.camera.y - camera.y) * camera.scale;
  context.clearRect(0, 0, size.width, size.height);
  context.drawImage(canvas!, x - width / 2, y - height / 2, width, height);
}
