import { once } from 'node:events';
import { type Answer, wholeBody } from '../answer';
import { limitExceeded, partialError } from '../partialError';
import { type Fault } from './fault';

/** Answers that do not arrive, or not whole. */
export const broken = {
  cut: {
    at: 'query',
    answer: '200, then half of the JSON, then the connection breaks',
    spoil: async ({ usual }) => ({ ...(await usual()), cut: true }),
  },
  hang: {
    at: 'query',
    answer: 'none until the client leaves',
    spoil: async ({ left }) => {
      if (!left.aborted) {
        await once(left, 'abort');
      }
      return { status: 200, body: '' };
    },
  },
  partial: {
    at: 'query',
    answer: '200 with the tables and a PartialError',
    spoil: async ({ usual }) => withPartialError(await usual()),
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** An answer that is no result, such as the refusal of a wrong query, stays as it is. */
async function withPartialError(answer: Answer): Promise<Answer> {
  if (answer.status !== 200 || answer.body === '') {
    return answer;
  }
  const { status, headers } = answer;
  const error = partialError(limitExceeded('data size limit 64000000'));
  const body = JSON.stringify({ ...(JSON.parse(await wholeBody(answer)) as object), error });
  return { status, body, headers };
}
