import { colorManipulator } from '@grafana/data';

/** What WCAG 2.2 asks of marks (1.4.11) is 3; a little more, for thin ones. */
const LEAST_CONTRAST = 3.2;

/** A colour that can be told from the background, as near to the given one as that allows. */
export function told(colour: string, background: string): string {
  const dark = colorManipulator.getLuminance(background) < 0.5;
  for (let step = 0; step < 0.9; step += 0.05) {
    const next = dark ? colorManipulator.lighten(colour, step) : colorManipulator.darken(colour, step);
    if (colorManipulator.getContrastRatio(next, background) >= LEAST_CONTRAST) {
      return next;
    }
  }
  return colour;
}
