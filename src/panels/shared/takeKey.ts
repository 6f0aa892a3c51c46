import { type KeyboardEvent } from 'react';

/**
 * Keeps a key that a panel acted on from the browser, and from the page: Grafana listens on the document, where Escape
 * leaves the panel's own page and letters begin shortcuts. React's listeners are below it.
 */
export function takeKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
