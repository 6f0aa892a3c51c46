/**
 * Puts the body of a failed request into the service's own shape `{error: {code, message}}`: Microsoft's client throws
 * a TypeError on any other, and Grafana, proxies and gateways answer with text, HTML or `{message}`.
 */
export function readableErrorBody(status: number, text: string): string {
  const body = parsed(text);
  const error = body?.['error'];
  if (typeof error === 'object' && error !== null) {
    return JSON.stringify({ error });
  }
  const message = [body?.['message'], /^\s*</.test(text) || body !== undefined ? '' : text].find(
    (candidate) => typeof candidate === 'string' && candidate.trim() !== ''
  );
  return JSON.stringify({
    error: { code: `Http${status}`, message: message ?? `The server answered with status ${status}.` },
  });
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
