import { parsedRecord, recordOf } from '../../core/reputation/answer';
import { type LookupResponse } from './lookupTransport';

/** What an answer means for the queue. Reasons are sentences for the analyst. */
export type LookupReading =
  /** An answer to keep: the object, that there is none, or that the key may not ask for it. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** Nothing more can be asked now. */
  | { readonly kind: 'stop'; readonly reason: string }
  /** This one cannot be looked up. */
  | { readonly kind: 'fail'; readonly reason: string }
  /** Ask again: after so many milliseconds, where the service says how long. */
  | { readonly kind: 'busy'; readonly waitMs: number | undefined; readonly quota: boolean }
  | { readonly kind: 'retry'; readonly reason: string };

/** Reads an answer to a look-up. What Grafana, proxies and gateways answer in VirusTotal's place is told apart. */
export function readLookup({ status, text, retryAfter }: LookupResponse): LookupReading {
  const body = parsedRecord(text);
  const error = recordOf(body?.['error']);
  const code = typeof error['code'] === 'string' ? error['code'] : '';
  const detail = code === '' ? '' : `, ${code}`;
  if (status === 200) {
    return body?.['data'] === undefined
      ? { kind: 'stop', reason: 'Something answered in place of VirusTotal (200, no data). Reload the page.' }
      : { kind: 'answer', status, body: text };
  }
  if (status === 429) {
    const seconds = Number(retryAfter);
    return {
      kind: 'busy',
      waitMs: retryAfter !== undefined && seconds >= 0 ? seconds * 1_000 : undefined,
      quota: code === 'QuotaExceededError',
    };
  }
  if ((status === 404 && code === 'NotFoundError') || (status === 403 && code === 'ForbiddenError')) {
    return { kind: 'answer', status, body: text };
  }
  if (code === '') {
    return withoutCode(status, text, body !== undefined);
  }
  switch (status) {
    case 401:
      return { kind: 'stop', reason: `VirusTotal did not accept the key (401${detail}). ${CHECK_KEY}` };
    case 503:
    case 504:
      return { kind: 'retry', reason: `VirusTotal is not available (${status}${detail}). Try again later.` };
    default:
      return { kind: 'fail', reason: `VirusTotal refused the question (${status}${detail}).` };
  }
}

const CHECK_KEY = 'Check the key in the data source settings.';

/** Answers that are not VirusTotal's own. */
function withoutCode(status: number, text: string, isJson: boolean): LookupReading {
  switch (status) {
    case 400:
      // Grafana answers so where a service refuses with 401.
      return text.startsWith('Authentication to data source failed')
        ? { kind: 'stop', reason: `VirusTotal did not accept the key (401). ${CHECK_KEY}` }
        : { kind: 'fail', reason: 'The question was refused on its way to VirusTotal (400).' };
    case 401:
      return {
        kind: 'stop',
        reason: 'Grafana no longer knows who you are (401). Reload the page and sign in again.',
      };
    case 403:
      return {
        kind: 'stop',
        reason: 'Look-ups were refused before they came to VirusTotal (403). Ask an administrator of Grafana.',
      };
    case 404:
      return isJson
        ? { kind: 'stop', reason: 'Grafana did not find the data source (404). Ask an administrator of Grafana.' }
        : { kind: 'fail', reason: 'Something answered in place of VirusTotal (404).' };
    case 502:
      return {
        kind: 'stop',
        reason: 'Grafana could not reach VirusTotal (502). Check the network of the Grafana server.',
      };
    case 503:
    case 504:
      return { kind: 'retry', reason: `VirusTotal did not answer in time (${status}). Try again later.` };
    default:
      return { kind: 'fail', reason: `VirusTotal gave no answer and no reason (status ${status}).` };
  }
}
