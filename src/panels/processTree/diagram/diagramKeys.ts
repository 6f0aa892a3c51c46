import { type Box, type DiagramLayout } from './layout';

/**
 * Where an arrow key leads in a diagram that grows to the right: Left to the parent, Right to the first child, Up and
 * Down to the next box of the same column. Undefined for other keys, and where there is nothing.
 */
export function boxForKey(key: string, { boxes }: DiagramLayout, at: number): Box | undefined {
  const box = boxes.find((each) => each.at === at);
  if (box === undefined) {
    return undefined;
  }
  switch (key) {
    case 'ArrowLeft':
      return box.parent;
    case 'ArrowRight':
      return boxes.find(({ parent }) => parent === box);
    case 'ArrowUp':
      return nearest(boxes, box, (y) => box.y - y);
    case 'ArrowDown':
      return nearest(boxes, box, (y) => y - box.y);
    default:
      return undefined;
  }
}

function nearest(boxes: readonly Box[], { x }: Box, distance: (y: number) => number): Box | undefined {
  let best: Box | undefined;
  for (const each of boxes) {
    if (each.x === x && distance(each.y) > 0 && (best === undefined || distance(each.y) < distance(best.y))) {
      best = each;
    }
  }
  return best;
}
