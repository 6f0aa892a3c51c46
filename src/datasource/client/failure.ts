/** Why a query got no answer, read from status and body. */
export interface Failure {
  readonly status: number;
  /** The service's innermost code, or ours for answers of others; "" for none. */
  readonly code: string;
  /** The innermost reason that was given; "" for none. */
  readonly message: string;
  /** All codes from the outermost to the innermost. */
  readonly codes: readonly string[];
  /** Line of the KQL, from 1, where the service tells it. */
  readonly line?: number;
}

/** The service nests the reason in `innererror`s, outermost vaguest; more levels than this are not real. */
const DEEPEST = 8;

/** Reads the error that a body holds: `{code, message, innererror?, details?}`, nested. */
export function readFailure(status: number, error: unknown): Failure {
  let level = error;
  const levels: unknown[] = [];
  while (level !== undefined && levels.length < DEEPEST) {
    levels.push(level);
    level = property(level, 'innererror') ?? firstDetail(level);
  }
  const texts = (name: string): readonly string[] =>
    levels
      .map((each) => property(each, name))
      .filter((value): value is string => typeof value === 'string' && value !== '');
  const line = levels.map((each) => property(each, 'line')).findLast((value) => typeof value === 'number');
  const codes = texts('code');
  return {
    status,
    codes,
    code: codes.at(-1) ?? '',
    message: texts('message').at(-1) ?? '',
    ...(typeof line === 'number' ? { line } : {}),
  };
}

/** A partial error has its reason in a list beside it. */
function firstDetail(level: unknown): unknown {
  const details = property(level, 'details');
  return Array.isArray(details) ? details[0] : undefined;
}

/** A property of anything; undefined where there is none. */
export const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
