/**
 * Texts are measured in Unicode code points, as Python does, so that figures agree with msticpy's; a lone surrogate
 * counts as one.
 */

/** How many code points a text has. */
export function codePointLength(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    if (text.codePointAt(at)! > 0xffff) {
      at++;
      count--;
    }
  }
  return count;
}

/** The sum of the code points of a text: a cheap number that is mostly different for different texts. */
export function codePointSum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!;
    sum += point;
    if (point > 0xffff) {
      at++;
    }
  }
  return sum;
}
