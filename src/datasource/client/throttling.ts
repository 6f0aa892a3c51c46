import { type PipelinePolicy, retryPolicy } from '@azure/core-rest-pipeline';

const THROTTLED = [429, 503];
const MOST_RETRIES = 2;
const LONGEST_WAIT_MS = 15_000;
const USUAL_WAIT_MS = 3_000;

/** Sends a query again that a busy service turned away, and no other: one that timed out would time out again. */
export const throttlingPolicy = (): PipelinePolicy =>
  retryPolicy(
    [
      {
        name: 'throttled',
        retry: ({ response, retryCount }) => {
          if (response === undefined || !THROTTLED.includes(response.status)) {
            return { skipStrategy: true };
          }
          const wait = waitBeforeRetry(response.headers.get('retry-after'), retryCount, Math.random());
          return wait === undefined ? { skipStrategy: true } : { retryAfterInMs: wait };
        },
      },
    ],
    { maxRetries: MOST_RETRIES }
  );

/**
 * Milliseconds to wait before the next try; undefined for longer than an analyst would wait. Grafana hides the headers
 * of failed requests, so Retry-After (in seconds) is mostly unknown: then the wait doubles with every try, and `chance`
 * (from 0 to below 1) spreads it from half to half as long again, so that panels do not come back all at once.
 */
export function waitBeforeRetry(
  retryAfter: string | undefined,
  retryCount: number,
  chance: number
): number | undefined {
  const asked = Number(retryAfter) * 1_000;
  const wait = asked > 0 ? asked : USUAL_WAIT_MS * 2 ** retryCount * (0.5 + chance);
  return wait > LONGEST_WAIT_MS ? undefined : wait;
}
