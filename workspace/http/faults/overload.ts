import { serviceError, throttled } from '../serviceError';
import { always } from './fault';

/** A service that has too much to do. */
export const overload = {
  throttled: always('429 ThrottledError with Retry-After: 1', () => throttled({ 'retry-after': '1' })),
  'throttled-silent': always('429 ThrottledError without Retry-After', () => throttled()),
  timeout: always('504 GatewayTimeout', () =>
    serviceError(504, {
      code: 'GatewayTimeout',
      message: 'Gateway timeout',
      innererror: { code: 'GatewayTimeout', message: 'Unable to unzip response' },
    })
  ),
  unavailable: always('503 ServiceUnavailable', () =>
    serviceError(503, { code: 'ServiceUnavailable', message: 'The service is temporarily unavailable' })
  ),
} as const;
