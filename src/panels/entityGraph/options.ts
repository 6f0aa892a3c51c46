/** Where somebody put a node. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface GraphOptions {
  /** Most neighbours of one sort beside a node, before the rest is folded; 0 for no bound. */
  readonly cap: number;
  /** Whether each sort of neighbours is drawn as one, until it is opened. */
  readonly byType: boolean;
  /** Whether every line tells its relation, or only those of the chosen node. */
  readonly words: 'all' | 'chosen';
  /** One for each node. A list, since Grafana merges objects into what is saved, so that nothing could be taken out. */
  readonly pins: readonly Pin[];
}

export const defaults: GraphOptions = { cap: 12, byType: false, words: 'all', pins: [] };

const MOST_PINS = 2_000;

/** Reads saved options, which may come from a provisioned file or another version, and fills in the defaults. */
export function resolveOptions(raw: unknown): GraphOptions {
  const saved = recordOf(raw);
  const cap = saved['cap'];
  return {
    cap: isNumber(cap) && cap >= 0 ? Math.floor(cap) : defaults.cap,
    byType: saved['byType'] === true,
    words: saved['words'] === 'chosen' ? 'chosen' : defaults.words,
    pins: (Array.isArray(saved['pins']) ? saved['pins'] : []).slice(0, MOST_PINS).flatMap((pin: unknown): Pin[] => {
      const { id, x, y } = recordOf(pin);
      return typeof id === 'string' && isNumber(x) && isNumber(y) ? [{ id, x, y }] : [];
    }),
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
