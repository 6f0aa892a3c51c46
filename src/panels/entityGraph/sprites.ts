import { type EntityGroup } from '../../core/alerts/entityGroups';
import { GLYPH_BOX, GLYPHS, type GraphColours } from './glyphs';

/** How much of a sprite's edge its glyph takes; the rest is for the halo, and for the cards behind a bundle. */
const SHARE = 0.72;
const cached = new WeakMap<GraphColours, Map<string, HTMLCanvasElement>>();

/**
 * A mark as a picture of its own, since drawing pictures is several times as quick as filling shapes. `size` is that of
 * the glyph in pixels of the page, `ratio` the pixels of the screen for each.
 */
export function spriteOf(
  colours: GraphColours,
  group: EntityGroup,
  isBundle: boolean,
  size: number,
  ratio: number
): HTMLCanvasElement {
  const sprites = cached.get(colours) ?? new Map<string, HTMLCanvasElement>();
  cached.set(colours, sprites);
  const key = `${group} ${isBundle} ${size} ${ratio}`;
  let sprite = sprites.get(key);
  if (sprite === undefined) {
    sprite = drawSprite(colours, group, isBundle, Math.ceil(spriteSize(size) * ratio));
    sprites.set(key, sprite);
  }
  return sprite;
}

/** The edge of a sprite whose glyph has this size. */
export const spriteSize = (size: number): number => size / SHARE;

function drawSprite(colours: GraphColours, group: EntityGroup, isBundle: boolean, edge: number): HTMLCanvasElement {
  const sprite = document.createElement('canvas');
  sprite.width = edge;
  sprite.height = edge;
  const context = sprite.getContext('2d');
  if (context === null) {
    return sprite;
  }
  const path = new Path2D(GLYPHS[group]);
  const scale = (edge * SHARE) / GLYPH_BOX;
  const draw = (shift: number, alpha: number): void => {
    context.setTransform(scale, 0, 0, scale, edge * (0.5 - SHARE / 2 + shift), edge * (0.5 - SHARE / 2 - shift));
    context.lineWidth = isBundle ? 3 : 5;
    context.lineJoin = 'round';
    context.strokeStyle = colours.background;
    context.fillStyle = colours.background;
    context.stroke(path);
    // Lines end at the mark: they do not run on behind its gaps.
    context.beginPath();
    context.arc(GLYPH_BOX / 2, GLYPH_BOX / 2, GLYPH_BOX * 0.45, 0, 2 * Math.PI);
    context.fill();
    context.globalAlpha = alpha;
    context.fillStyle = colours.group[group];
    context.fill(path, 'evenodd');
    context.globalAlpha = 1;
  };
  if (isBundle) {
    draw(0.13, 0.4);
    draw(0.05, 0.6);
    draw(-0.04, 1);
  } else {
    draw(0, 1);
  }
  return sprite;
}
