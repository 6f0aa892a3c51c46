import { type Point } from './model/camera';

/** What a key press asks of the graph. */
export type GraphAction =
  | { readonly do: 'step'; readonly key: string }
  | { readonly do: 'pan'; readonly by: Point }
  | { readonly do: 'zoom' | 'match'; readonly by: 1 | -1 }
  | { readonly do: 'link'; readonly place: number }
  | { readonly do: 'open' | 'leave' | 'fit' | 'pin' | 'copy' | 'search' | 'first' };

const PAN = 60;
const PANS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: PAN, y: 0 },
  ArrowRight: { x: -PAN, y: 0 },
  ArrowUp: { x: 0, y: PAN },
  ArrowDown: { x: 0, y: -PAN },
};

/**
 * The keys of the graph: arrows step and, with Shift, pan; Enter opens, the digits follow one of several links, Escape
 * leaves; `+`, `-` and `0` zoom; `/` searches, `n` and `N` go through what was found; `p` pins, `c` copies the name.
 * Undefined for keys that are not the graph's.
 */
export function actionForKey(key: string, shift: boolean): GraphAction | undefined {
  const pan = PANS[key];
  if (pan !== undefined) {
    return shift ? { do: 'pan', by: pan } : { do: 'step', key };
  }
  if (/^[1-9]$/.test(key)) {
    return { do: 'link', place: Number(key) - 1 };
  }
  switch (key) {
    case 'Enter':
      return { do: 'open' };
    case 'Escape':
      return { do: 'leave' };
    case 'Home':
    case 'g':
      return { do: 'first' };
    case '+':
    case '=':
      return { do: 'zoom', by: 1 };
    case '-':
      return { do: 'zoom', by: -1 };
    case '0':
      return { do: 'fit' };
    case '/':
      return { do: 'search' };
    case 'n':
      return { do: 'match', by: 1 };
    case 'N':
      return { do: 'match', by: -1 };
    case 'p':
      return { do: 'pin' };
    case 'c':
      return { do: 'copy' };
    default:
      return undefined;
  }
}
