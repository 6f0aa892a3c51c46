/** What a key press asks of the timeline. */
export type TimelineAction =
  | { readonly do: 'walk'; readonly key: string }
  | { readonly do: 'pan'; readonly by: 1 | -1 }
  | { readonly do: 'zoom'; readonly factor: number }
  | { readonly do: 'open' | 'leave' | 'undo' | 'range' };

/**
 * The keys of the timeline: arrows, Home and End walk between events, and Shift with left and right pans; Enter opens an
 * event, and with Shift makes what is shown the dashboard's range; Escape leaves the event; `+`, `-` and `0` zoom in,
 * out and back. Undefined for keys that are not the timeline's.
 */
export function actionForKey(key: string, shift: boolean): TimelineAction | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return shift ? { do: 'pan', by: key === 'ArrowLeft' ? -1 : 1 } : { do: 'walk', key };
    case 'ArrowUp':
    case 'ArrowDown':
    case 'Home':
    case 'End':
      return { do: 'walk', key };
    case 'Enter':
      return { do: shift ? 'range' : 'open' };
    case 'Escape':
      return { do: 'leave' };
    case '+':
    case '=':
      return { do: 'zoom', factor: 0.5 };
    case '-':
      return { do: 'zoom', factor: 2 };
    case '0':
      return { do: 'undo' };
    default:
      return undefined;
  }
}
