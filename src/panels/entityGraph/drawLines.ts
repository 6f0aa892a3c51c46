import { isLineInView, type Projected } from './scene';

/** More lines than this on screen are drawn without their heads, which would be all that is seen. */
const MOST_HEADS = 400;
const HEAD = 7;
/** How strong so many lines are; more are fainter, or where they meet there would be nothing but lines. */
const MANY = 0.5;

/** As many lines are drawn as one path: long paths take more than their share of time. */
const AT_ONCE = 200;

/** Draws the lines between marks. */
export function drawLines(context: CanvasRenderingContext2D, scene: Projected): void {
  const { picture, colours, matched } = scene;
  const lines = picture.lines.map((_, line) => line).filter((line) => isLineInView(scene, line));
  context.globalAlpha =
    matched !== undefined ? 0.3 : lines.length > MOST_HEADS ? MANY * Math.sqrt(MOST_HEADS / lines.length) : 1;
  strokeLines(context, scene, lines, colours.line, 1);
  context.globalAlpha = 1;
}

/** The lines on screen that some items have. */
export const linesOf = (scene: Projected, items: readonly number[]): readonly number[] =>
  scene.picture.lines.flatMap(({ source, target }, line) =>
    (items.includes(source) || items.includes(target)) && isLineInView(scene, line) ? [line] : []
  );

/** Draws some lines, with heads where those can be told apart. */
export function strokeLines(
  context: CanvasRenderingContext2D,
  scene: Projected,
  lines: readonly number[],
  colour: string,
  width: number
): void {
  const { picture, left, top } = scene;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  for (let start = 0; start < lines.length; start += AT_ONCE) {
    context.beginPath();
    for (let place = start; place < Math.min(lines.length, start + AT_ONCE); place++) {
      const { source, target } = picture.lines[lines[place]!]!;
      context.moveTo(left[source]!, top[source]!);
      context.lineTo(left[target]!, top[target]!);
    }
    context.stroke();
  }
  if (lines.length <= MOST_HEADS) {
    for (const line of lines) {
      const { source, target, bothWays } = picture.lines[line]!;
      drawHead(context, scene, source, target);
      if (bothWays) {
        drawHead(context, scene, target, source);
      }
    }
  }
}

/** An arrow head where a line meets its target's mark; none where there is no room for it. */
function drawHead(
  context: CanvasRenderingContext2D,
  { left, top, mark }: Projected,
  source: number,
  target: number
): void {
  const [x, y] = [left[target]!, top[target]!];
  const [dx, dy] = [x - left[source]!, y - top[source]!];
  const length = Math.hypot(dx, dy);
  if (length < mark + 3 * HEAD) {
    return;
  }
  const [alongX, alongY] = [dx / length, dy / length];
  const tip = mark * 0.6 + 3;
  const [tipX, tipY] = [x - alongX * tip, y - alongY * tip];
  const [baseX, baseY] = [tipX - alongX * HEAD, tipY - alongY * HEAD];
  context.beginPath();
  context.moveTo(tipX, tipY);
  context.lineTo(baseX - alongY * HEAD * 0.4, baseY + alongX * HEAD * 0.4);
  context.lineTo(baseX + alongY * HEAD * 0.4, baseY - alongX * HEAD * 0.4);
  context.fill();
}
