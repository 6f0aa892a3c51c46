import { isRecord } from '../record';

/** The variables that `${NAME}` may name. */
export type Environment = Record<string, string | undefined>;

/**
 * Expands `$NAME` and `${NAME}` as Grafana does in provisioning files; an unset name becomes nothing and `$$` one `$`.
 *
 * @example expandVariables('${HOST}:$PORT costs $$5', { HOST: 'h', PORT: '1' }) === 'h:1 costs $5'
 */
export function expandVariables(text: string, environment: Environment): string {
  const other = /\$__(\w+)\{/.exec(text);
  if (other !== null) {
    throw new Error(`The preview host does not expand $__${other[1]}{...}; write \${NAME} instead of it: ${text}`);
  }
  return text
    .split('$$')
    .map((part) => expandPart(part, environment))
    .join('$');
}

/** Expands every text value of a provisioning document; keys stay as they are. */
export function expandDocument(value: unknown, environment: Environment): unknown {
  if (typeof value === 'string') {
    return expandVariables(value, environment);
  }
  if (Array.isArray(value)) {
    return value.map((item) => expandDocument(item, environment));
  }
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expandDocument(item, environment)]));
  }
  return value;
}

// Names as a shell has them: a word, one of its special characters, or anything in braces. A brace that never closes
// is swallowed, and a `$` before anything else stays.
function expandPart(part: string, environment: Environment): string {
  return part.replace(
    /\$(?:\{([^}]*)\}|(\{)|([A-Za-z_]\w*)|([*#@!?0-9-]))/g,
    (_match, braced?: string, _unclosed?: string, word?: string, special?: string) =>
      environment[braced ?? word ?? special ?? ''] ?? ''
  );
}
