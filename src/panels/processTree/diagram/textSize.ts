import { BOX_HEIGHT } from './layout';

/** Letters as they are, and the smallest that anybody reads, in pixels of the screen. */
const NATURAL = 12;
const LEAST = 11;
/** Room above and below the letters, together. */
const ROOM = 2;

/**
 * Size of the letters in a box, in pixels of the diagram, when it is shown at a scale: they shrink with it until they
 * would be hard to read, and then the boxes round them do. 0 where the boxes are too low for any.
 */
export const textSize = (scale: number): number =>
  BOX_HEIGHT * scale < LEAST + ROOM ? 0 : Math.max(NATURAL, LEAST / scale);
