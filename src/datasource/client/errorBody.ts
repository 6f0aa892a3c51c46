/** Codes that we give to answers which are not the service's own. */
export const WEB_PAGE = 'WebPage';
export const NO_REASON = 'NoReason';
export const GRAFANA_TEXT = 'GrafanaText';

/** Whether a body is a web page, as gateways and sign-in pages answer in place of the service. */
export const isWebPage = (text: string): boolean => /^\s*<(!doctype|html|\?xml|head|body)/i.test(text);

/**
 * Puts the body of a failed request into the service's own shape `{error: {code, message}}`: Microsoft's client throws
 * a TypeError on any other, and Grafana, proxies and gateways answer with text, HTML or `{message}`.
 */
export function readableErrorBody(text: string): string {
  if (isWebPage(text)) {
    return errorOf(WEB_PAGE);
  }
  const body = parsed(text);
  const error = body?.['error'];
  if (typeof error === 'object' && error !== null) {
    return JSON.stringify({ error });
  }
  const message = body === undefined ? text : body['message'];
  return typeof message === 'string' && message.trim() !== ''
    ? errorOf(GRAFANA_TEXT, message.trim().slice(0, MOST_CHARACTERS))
    : errorOf(NO_REASON);
}

const errorOf = (code: string, message = ''): string => JSON.stringify({ error: { code, message } });

/** A reason longer than this is not one. */
const MOST_CHARACTERS = 500;

/** The body as an object, an empty one for other JSON; undefined for text that is no JSON. */
function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return undefined;
  }
}
