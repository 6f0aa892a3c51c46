/**
 * The page's Content-Security-Policy: Grafana's strict template without its `unsafe-eval`, and with workers and pictures
 * from this host only, so that a plugin which needs more fails here before it fails for a careful administrator.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `script-src 'self' 'strict-dynamic' 'nonce-${nonce}'`,
    "worker-src 'self'",
    "object-src 'none'",
    "font-src 'self'",
    // Emotion writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "base-uri 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "media-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join(';');
}
