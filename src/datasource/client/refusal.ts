import { isRestError } from '@azure/core-rest-pipeline';

/** The service nests the reason of a refusal in `innererror`s, outermost vaguest; more levels than this are not real. */
const DEEPEST = 8;

/** An error with a message for the analyst: what the workspace said, innermost reason first. */
export function refusal(error: unknown): Error {
  if (!isRestError(error)) {
    return error instanceof Error ? error : new Error(String(error));
  }
  const reasons = innerReasons(error.details);
  const reason = reasons.at(-1) ?? { code: error.code ?? '', message: error.message };
  const code = reason.code === '' ? '' : ` (${reason.code})`;
  return new Error(`The workspace refused the query: ${reason.message.replace(/\.?$/, '')}${code}.`, { cause: error });
}

interface Reason {
  readonly code: string;
  readonly message: string;
}

function innerReasons(details: unknown): readonly Reason[] {
  const reasons: Reason[] = [];
  let level = property(details, 'error') ?? details;
  for (let depth = 0; depth < DEEPEST && level !== undefined; depth++) {
    const message = property(level, 'message');
    if (typeof message === 'string' && message !== '') {
      const code = property(level, 'code');
      reasons.push({ code: typeof code === 'string' ? code : '', message });
    }
    level = property(level, 'innererror') ?? property(level, 'innerError');
  }
  return reasons;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
