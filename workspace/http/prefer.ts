/** What a client asks for in the Prefer header. */
export interface Preferences {
  /** Seconds after which the query is given up. */
  readonly waitSeconds: number;
  readonly includeStatistics: boolean;
  /** How the query wants its result drawn. */
  readonly includeRender: boolean;
}

const defaultWait = 180;
const maxWait = 600;

/** Reads `Prefer: wait=30, include-statistics=true`; what is unknown is ignored, as HTTP wants it. */
export function parsePrefer(header: string | undefined): Preferences {
  const wishes = new Map(
    (header ?? '').split(/[,;]/).map((wish) => {
      const [name = '', value = ''] = wish.split('=');
      return [name.trim().toLowerCase(), value.trim()];
    })
  );
  const wait = Number(wishes.get('wait'));
  return {
    waitSeconds: wait > 0 ? Math.min(wait, maxWait) : defaultWait,
    includeStatistics: wishes.get('include-statistics') === 'true',
    includeRender: wishes.get('include-render') === 'true',
  };
}
