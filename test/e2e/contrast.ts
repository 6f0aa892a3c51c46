import { type Locator } from '@playwright/test';

/** A text on screen, and how well it can be told from what lies under it. */
export interface TextContrast {
  readonly text: string;
  /** The ratio of WCAG 2: from 1 (invisible) to 21 (black on white); 4.5 is asked of ordinary text. */
  readonly ratio: number;
  /** Relative luminance of what lies under it, from 0 (black) to 1 (white). */
  readonly background: number;
}

/** Every visible text below an element with its contrast, by the colours that the browser computed. */
export function textContrasts(root: Locator): Promise<readonly TextContrast[]> {
  return root.evaluate((top) => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];

    function colourOf(css: string): Colour {
      const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]*)\)$/.exec(css)?.[1] ?? '').split(/[,/ ]+/).map(Number);
      if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red)) {
        throw new Error(`A colour that cannot be read: ${css}`);
      }
      return [red, green, blue, alpha];
    }
    function over(upper: Colour, lower: Colour): Colour {
      const mix = (at: 0 | 1 | 2): number => upper[at] * upper[3] + lower[at] * (1 - upper[3]);
      return [mix(0), mix(1), mix(2), 1];
    }
    function luminance(colour: Colour): number {
      const linear = (value: number): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    }
    /** What lies under the text of an element: its own background, over those of all that it is in. */
    function backgroundOf(element: Element): Colour {
      const below: Colour = element.parentElement === null ? [255, 255, 255, 1] : backgroundOf(element.parentElement);
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      // An even tint is drawn as a gradient where a background is already in use.
      const tint = /rgba?\([^)]*\)/.exec(backgroundImage)?.[0];
      const plain = over(colourOf(backgroundColor), below);
      return tint === undefined ? plain : over(colourOf(tint), plain);
    }

    return [top, ...top.querySelectorAll('*')].flatMap((element) => {
      const text = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent ?? '')
        .join('')
        .trim();
      if (text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
        return [];
      }
      const background = backgroundOf(element);
      const under = luminance(background);
      const ink = luminance(over(colourOf(getComputedStyle(element).color), background));
      const ratio = (Math.max(ink, under) + 0.05) / (Math.min(ink, under) + 0.05);
      return [{ text, ratio: Math.round(ratio * 100) / 100, background: under }];
    });
  });
}
