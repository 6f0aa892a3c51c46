import { type Point } from './model/camera';

export interface GraphOptions {
  /** Most neighbours of one sort beside a node, before the rest is folded; 0 for no bound. */
  readonly cap: number;
  /** Whether each sort of neighbours is drawn as one, until it is opened. */
  readonly byType: boolean;
  /** Whether every line tells its relation, or only those of the chosen node. */
  readonly words: 'all' | 'chosen';
  /** Where somebody put nodes, by their id. */
  readonly pins: Readonly<Record<string, Point>>;
}

export const defaults: GraphOptions = { cap: 12, byType: false, words: 'all', pins: {} };

const MOST_PINS = 2_000;

/** Reads saved options, which may come from a provisioned file or another version, and fills in the defaults. */
export function resolveOptions(raw: unknown): GraphOptions {
  const saved = recordOf(raw);
  const cap = saved['cap'];
  return {
    cap: isNumber(cap) && cap >= 0 ? Math.floor(cap) : defaults.cap,
    byType: saved['byType'] === true,
    words: saved['words'] === 'chosen' ? 'chosen' : defaults.words,
    pins: Object.fromEntries(
      Object.entries(recordOf(saved['pins']))
        .slice(0, MOST_PINS)
        .flatMap(([id, place]) => {
          const { x, y } = recordOf(place);
          return isNumber(x) && isNumber(y) ? [[id, { x, y }] as const] : [];
        })
    ),
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
