import { locationService } from '@grafana/runtime';

const IN_APP = /^\/(?:(?:d|a|datasources|plugins)\/|(?:explore|gallery)$)/;

/** Keeps plain links to the preview's own pages inside the loaded page, as Grafana does; returns how to stop it. */
export function interceptLinks(root: Document): () => void {
  root.addEventListener('click', follow);
  return () => root.removeEventListener('click', follow);
}

function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const wantsNewPlace = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (link === null || event.defaultPrevented || wantsNewPlace || !opensHere(link)) {
    return;
  }
  const url = new URL(link.href);
  if (url.origin === window.location.origin && IN_APP.test(url.pathname)) {
    event.preventDefault();
    locationService.push(url.pathname + url.search + url.hash);
  }
}

function opensHere({ target, href }: HTMLAnchorElement): boolean {
  return href !== '' && (target === '' || target === '_self');
}
