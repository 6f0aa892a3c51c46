/**
 * Why a proxy path must not be forwarded, or undefined. Grafana looks at a cleaned path when it chooses a route and then
 * forwards the raw one, dot segments and all, so that the upstream decides where the credentials go. The preview host
 * is stricter: no dot segment, no empty segment, no backslash and no escaped slash, however often they are escaped.
 */
export function refusedPath(proxyPath: string): string | undefined {
  const segments = proxyPath.replace(/\/$/, '').split('/');
  for (const segment of segments.map(fullyDecoded)) {
    if (segment === undefined) {
      return 'a percent escape that is none';
    }
    if (segment === '.' || segment === '..') {
      return 'a dot segment';
    }
    if (/[/\\]/.test(segment)) {
      return 'an escaped slash or a backslash';
    }
  }
  return segments.length > 1 && segments.includes('') ? 'an empty segment' : undefined;
}

// Decoded until nothing changes; a percent sign that stands for itself ends it. Each round is shorter than the last.
function fullyDecoded(segment: string): string | undefined {
  const decoded = decode(segment);
  if (decoded === undefined || decoded === segment) {
    return decoded;
  }
  return fullyDecoded(decoded) ?? decoded;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
