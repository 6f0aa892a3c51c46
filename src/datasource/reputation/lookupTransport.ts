/** An answer of VirusTotal, or of what stands before it. */
export interface LookupResponse {
  readonly status: number;
  readonly text: string;
  /** The Retry-After header. */
  readonly retryAfter: string | undefined;
}

/** Asks for a path below `/api/v3/`; rejects when there was no answer at all. */
export type LookupTransport = (path: string) => Promise<LookupResponse>;

/**
 * Asks through Grafana's proxy, which adds the key. The browser's own fetch, for two reasons: Grafana's sends the
 * dashboard's address along as referrer, which the proxy hands on, and hides the headers of refusals.
 */
export function proxyLookup(proxyUrl: string): LookupTransport {
  return async (path) => {
    const response = await fetch(`${proxyUrl}/vt/${path}`, {
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { Accept: 'application/json' },
    });
    return {
      status: response.status,
      text: await response.text(),
      retryAfter: response.headers.get('retry-after') ?? undefined,
    };
  };
}
