import { type KeyboardEvent } from 'react';

/** Keeps a key press that was ours from the browser, and from Grafana, whose own keys listen on the whole page. */
export function takeKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
