import { property } from './failure';

/** Codes that we give to answers which are not the service's own. */
export const WEB_PAGE = 'WebPage';
export const NO_REASON = 'NoReason';
export const GRAFANA_TEXT = 'GrafanaText';

/** Whether a body is a web page, as gateways and sign-in pages answer in place of the service. */
export const isWebPage = (text: string): boolean => /^\s*<(!doctype|html|\?xml|head|body)/i.test(text);

/**
 * The error that the body of a failed request holds, in the service's own shape: Grafana, proxies and gateways answer
 * with text, HTML or `{message}` in its place. A page's message is its status, since a sign-in page comes with 200.
 */
export function errorInBody(text: string, status: number): object {
  if (isWebPage(text)) {
    return errorOf(WEB_PAGE, String(status));
  }
  const body = parsed(text);
  const error = body?.['error'];
  if (typeof error === 'object' && error !== null) {
    return error;
  }
  const message = body === undefined ? text : body['message'];
  return typeof message === 'string' && message.trim() !== ''
    ? errorOf(GRAFANA_TEXT, message.trim().slice(0, MOST_CHARACTERS))
    : errorOf(NO_REASON);
}

const errorOf = (code: string, message = ''): object => ({ code, message });

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

/**
 * A body that Microsoft's client can read. It drops all of an error but its codes and messages, so the whole error
 * travels in a part that the client leaves alone.
 */
export function readableErrorBody(text: string, status: number): string {
  return JSON.stringify({ error: carried(errorInBody(text, status)) });
}

/** The body of an answer; where an error stands beside its tables, in the same manner. */
export function readableAnswerBody(text: string): string {
  // Long answers are not parsed once more for an error that they seldom have.
  const body = text.includes('"PartialError"') ? parsed(text) : undefined;
  const error = body?.['error'];
  return typeof error === 'object' && error !== null ? JSON.stringify({ ...body, error: carried(error) }) : text;
}

const carried = (error: object): object => ({ ...error, additionalProperties: error });

/** The whole error again, from the `{error}` that the client gives. */
export function errorInDetails(details: unknown): unknown {
  const error = property(details, 'error');
  return property(error, 'additionalProperties') ?? error;
}
