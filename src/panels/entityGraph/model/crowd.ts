export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Edge of the squares that the screen is parted into, in pixels: about the size of a name. */
const CELL = 64;

/** The room on screen that is taken. What could be in the way of a box is looked up by the squares that it lies in. */
export class Crowd {
  private readonly cells = new Map<number, Box[]>();

  /** With what another crowd holds, which stays as it is. */
  constructor(private readonly below?: Crowd) {}

  /** Takes room, whatever stands there. */
  add(box: Box): void {
    eachCell(box, (cell) => {
      const boxes = this.cells.get(cell);
      if (boxes === undefined) {
        this.cells.set(cell, [box]);
      } else {
        boxes.push(box);
      }
      return true;
    });
  }

  isFree(box: Box): boolean {
    return (
      this.below?.isFree(box) !== false &&
      eachCell(box, (cell) => this.cells.get(cell)?.some((other) => overlap(box, other)) !== true)
    );
  }

  /** Takes room if it is free. */
  takes(box: Box): boolean {
    const isFree = this.isFree(box);
    if (isFree) {
      this.add(box);
    }
    return isFree;
  }
}

/** Whether two boxes share more than an edge. */
export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

/** Visits the squares of a box until one says false; whether none did. */
function eachCell({ left, top, width, height }: Box, visit: (cell: number) => boolean): boolean {
  const [lastColumn, lastRow] = [Math.floor((left + width) / CELL), Math.floor((top + height) / CELL)];
  for (let column = Math.floor(left / CELL); column <= lastColumn; column++) {
    for (let row = Math.floor(top / CELL); row <= lastRow; row++) {
      if (!visit(column * 65_536 + row)) {
        return false;
      }
    }
  }
  return true;
}
