export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The room on screen that is taken. */
export class Crowd {
  private readonly boxes: Box[] = [];

  /** Takes room, whatever stands there. */
  add(box: Box): void {
    this.boxes.push(box);
  }

  /** Takes room if it is free. */
  takes(box: Box): boolean {
    const isFree = !this.boxes.some((other) => overlap(box, other));
    if (isFree) {
      this.boxes.push(box);
    }
    return isFree;
  }
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;
