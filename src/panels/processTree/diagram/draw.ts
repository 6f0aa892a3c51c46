import { type TreeFacts } from '../columns';
import { type Drawing } from '../drawing';
import { type FoldPlan } from '../model/folds';
import { foldOf } from '../model/outline';
import { isOutside } from '../model/timeRange';
import { type TreeModel } from '../model/tree';
import { certaintyMark, foldWords, pidWords, roleWords } from '../words';
import { visibleText } from '../../shared/visibleText';
import { type Camera, type Size } from './camera';
import { type Box, BOX_HEIGHT, BOX_WIDTH, type DiagramLayout } from './layout';
import { textSize } from './textSize';

export interface DiagramColours {
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly box: string;
  readonly alert: string;
  readonly alertText: string;
  readonly marked: string;
  readonly selected: string;
  readonly fontFamily: string;
}

/** Everything that the picture depends on. */
export interface DiagramScene {
  readonly layout: DiagramLayout;
  readonly camera: Camera;
  readonly screen: Size;
  readonly model: TreeModel;
  readonly plan: FoldPlan;
  readonly facts: TreeFacts;
  readonly range: Drawing['range'];
  readonly isFound: Uint8Array;
  /** Place of the selected line among all lines. */
  readonly at: number;
  readonly colours: DiagramColours;
}

/** Draws the boxes on screen and what joins them, the way to the alert's process thick; the canvas is cleared first. */
export function drawDiagram(context: CanvasRenderingContext2D, scene: DiagramScene): void {
  const { layout, camera, screen } = scene;
  context.clearRect(0, 0, screen.width, screen.height);
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.scale, camera.scale);
  const top = -camera.y / camera.scale - BOX_HEIGHT;
  const bottom = (screen.height - camera.y) / camera.scale + BOX_HEIGHT;
  const left = -camera.x / camera.scale - BOX_WIDTH;
  const right = (screen.width - camera.x) / camera.scale;
  const path = pathRows(scene.model);
  for (const box of layout.boxes) {
    const { parent } = box;
    const from = Math.min(box.y, parent?.y ?? box.y);
    const to = Math.max(box.y, parent?.y ?? box.y);
    if (parent !== undefined && to > top && from < bottom && box.x > left && parent.x < right) {
      drawLink(context, scene, box, parent, path);
    }
  }
  for (const box of layout.boxes) {
    if (box.y > top && box.y < bottom && box.x > left && box.x < right) {
      drawBox(context, scene, box, path);
    }
  }
  context.restore();
}

/** The alert's process and its ancestors. */
function pathRows({ source, parents }: TreeModel): ReadonlySet<number> {
  const path = new Set<number>();
  for (let row = source; row >= 0; row = parents[row]!) {
    path.add(row);
  }
  return path;
}

function drawLink(
  context: CanvasRenderingContext2D,
  { model, plan, colours }: DiagramScene,
  box: Box,
  parent: Box,
  path: ReadonlySet<number>
): void {
  const row = foldOf(plan, box.line)?.tops[0] ?? box.line;
  const isSure = certaintyMark(model.columns.certainty[row]!) === '';
  const onPath = path.has(row);
  context.strokeStyle = onPath ? colours.text : colours.line;
  context.lineWidth = onPath ? 2 : 1;
  context.setLineDash(isSure ? [] : [4, 4]);
  const from = parent.x + BOX_WIDTH;
  const middle = (from + box.x) / 2;
  context.beginPath();
  context.moveTo(from, parent.y);
  context.bezierCurveTo(middle, parent.y, middle, box.y, box.x, box.y);
  context.stroke();
  context.setLineDash([]);
}

function drawBox(context: CanvasRenderingContext2D, scene: DiagramScene, box: Box, path: ReadonlySet<number>): void {
  const { model, plan, facts, colours, range, isFound, at, camera } = scene;
  const fold = foldOf(plan, box.line);
  const row = fold?.tops[0] ?? box.line;
  const isSource = fold === undefined && row === model.source;
  const isMarked = fold === undefined && facts.marks.has(row);
  const isDim = fold !== undefined || isOutside(model.columns, row, range);
  const top = box.y - BOX_HEIGHT / 2;

  context.beginPath();
  context.roundRect(box.x, top, BOX_WIDTH, BOX_HEIGHT, 4);
  context.fillStyle = isSource ? colours.alert : colours.box;
  context.fill();
  context.strokeStyle = isMarked ? colours.marked : path.has(row) && fold === undefined ? colours.text : colours.line;
  context.lineWidth = isMarked ? 2 : 1;
  context.setLineDash(fold === undefined ? [] : [3, 3]);
  context.stroke();
  context.setLineDash([]);
  if (fold === undefined && isFound[row] === 1) {
    context.fillStyle = colours.selected;
    context.fillRect(box.x, top, 4, BOX_HEIGHT);
  }
  if (box.at === at) {
    context.strokeStyle = colours.selected;
    context.lineWidth = 2 / Math.min(1, camera.scale);
    context.strokeRect(box.x - 3, top - 3, BOX_WIDTH + 6, BOX_HEIGHT + 6);
  }
  const letters = textSize(camera.scale);
  if (letters > 0) {
    context.font = `${isDim ? 'italic ' : ''}${letters}px ${colours.fontFamily}`;
    context.textBaseline = 'middle';
    context.fillStyle = isSource ? colours.alertText : isDim ? colours.faint : colours.text;
    const words = fold === undefined ? boxWords(model, facts, row) : foldWords(fold);
    context.fillText(fitting(context, visibleText(words.slice(0, MOST_LETTERS)), BOX_WIDTH - 16), box.x + 8, box.y + 1);
  }
}

/** What a box says, what matters first: "ALERT · ~ cmd.exe 3016", "▲1 · reg.exe 1360". */
function boxWords({ columns }: TreeModel, { marks }: TreeFacts, row: number): string {
  const mark = certaintyMark(columns.certainty[row]!);
  const role = columns.role[row] === 'source' ? 'ALERT · ' : '';
  const alerts = marks.get(row)?.length ?? 0;
  const name = columns.processName[row]! || '(no name)';
  return `${role}${alerts > 0 ? `▲${alerts} · ` : ''}${mark === '' ? '' : `${mark} `}${name} ${columns.pid[row] ?? ''}`;
}

/** More than a box has room for: names may be as long as an attacker likes. */
const MOST_LETTERS = 200;

/** A text shortened until it fits. */
function fitting(context: CanvasRenderingContext2D, text: string, width: number): string {
  const size = context.measureText(text).width;
  if (size <= width) {
    return text;
  }
  let shown = `${text.slice(0, Math.floor((text.length * width) / size))}…`;
  // Its letters may be wider than those that were cut off.
  while (shown.length > 2 && context.measureText(shown).width > width) {
    shown = `${shown.slice(0, -2)}…`;
  }
  return shown;
}

/** What is said of a selected line to those who do not see it. */
export function spokenWords({ model, plan, facts, at, layout }: DiagramScene): string {
  const box = layout.boxes.find((each) => each.at === at);
  if (box === undefined) {
    return '';
  }
  const fold = foldOf(plan, box.line);
  if (fold !== undefined) {
    return `${visibleText(foldWords(fold))}, folded. Enter opens it.`;
  }
  const { columns, children, depths } = model;
  const row = box.line;
  const role = roleWords(columns.role[row] ?? null, columns.level[row] ?? null);
  const alerts = facts.marks.get(row)?.length ?? 0;
  return [
    visibleText(columns.processName[row]!) || '(no name)',
    `PID ${pidWords(columns.pid[row] ?? null)}`,
    role,
    alerts > 0 ? `${alerts} other alerts` : '',
    `level ${depths[row]! + 1}`,
    `${children[row]!.length} children`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
