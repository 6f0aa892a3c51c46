import { type IncomingMessage } from 'node:http';
import { type Answer, json } from '../http/answer';
import { KNOWN_RESOLUTIONS, knownObjects } from './knownObjects';
import { type LookupRefusal, type VirusTotalStandIn } from './VirusTotalStandIn';

const OBJECTS = knownObjects();

/** Answers a look-up below `/api/v3/` in the shapes of VirusTotal, with verdicts that are made up. */
export async function answerLookup(
  { headers, method }: IncomingMessage,
  path: string,
  standIn: VirusTotalStandIn
): Promise<Answer> {
  const request = await standIn.take(path, headers, Date.now());
  const answer = answerOf(path, method ?? '', headers['x-apikey'], standIn);
  request.status = answer.status;
  return answer;
}

function answerOf(path: string, method: string, key: unknown, standIn: VirusTotalStandIn): Answer {
  if (method !== 'GET') {
    return error(405, 'BadRequestError', `The method ${method} is not allowed`);
  }
  if (key === undefined) {
    return error(401, 'AuthenticationRequiredError', 'X-Apikey header is missing');
  }
  if (key !== standIn.key) {
    return error(401, 'WrongCredentialsError', 'Wrong API key');
  }
  const refusal = standIn.nextRefusal();
  if (refusal !== undefined) {
    return REFUSALS[refusal]();
  }
  const [, object = '', relation] = /^((?:files|urls|domains|ip_addresses)\/[^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (object === '') {
    return error(404, 'NotFoundError', 'Resource not found');
  }
  switch (relation) {
    case undefined: {
      const found = OBJECTS.get(object);
      return found === undefined ? error(404, 'NotFoundError', `"${object}" not found`) : json(200, { data: found });
    }
    case 'resolutions':
      return json(200, { data: resolutionsOf(object), meta: { count: resolutionsOf(object).length } });
    default:
      // As a free key is answered.
      return error(403, 'ForbiddenError', 'You are not authorized to perform the requested operation');
  }
}

const resolutionsOf = (object: string): readonly object[] =>
  (KNOWN_RESOLUTIONS[object] ?? []).map(([host_name, ip_address]) => ({
    type: 'resolution',
    id: `${ip_address}${host_name}`,
    attributes: { date: 1_773_000_000, host_name, ip_address, resolver: 'Stand-in' },
  }));

const REFUSALS: Readonly<Record<LookupRefusal, () => Answer>> = {
  throttled: () => error(429, 'TooManyRequestsError', 'Too many requests', { 'retry-after': '1' }),
  'throttled-silent': () => error(429, 'TooManyRequestsError', 'Too many requests'),
  quota: () => error(429, 'QuotaExceededError', 'Quota exceeded'),
  unavailable: () => error(503, 'TransientError', 'Transient server error. Retry might work.'),
};

const error = (status: number, code: string, message: string, headers?: Readonly<Record<string, string>>): Answer =>
  json(status, { error: { code, message } }, headers);
