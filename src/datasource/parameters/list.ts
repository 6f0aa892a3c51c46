import { err, ok } from '../../core/result';
import { type Parameter } from './parameter';

/** More values than this would make a query that the service refuses. */
const MOST_VALUES = 500;

/** Several texts, each of which may be a variable of several values; empty means "any". */
export function listParameter(label: string, help: string, placeholder: string): Parameter<readonly string[]> {
  return {
    label,
    help,
    input: { type: 'list', placeholder },
    read(saved) {
      const items: readonly unknown[] = Array.isArray(saved) ? saved : typeof saved === 'string' ? [saved] : [];
      const texts = items.filter((item): item is string => typeof item === 'string');
      return texts.length > MOST_VALUES
        ? err(`${label} holds ${texts.length} values; at most ${MOST_VALUES} can be asked for at once.`)
        : ok(texts);
    },
    fill: (value, fill) => fill.list(value).slice(0, MOST_VALUES),
  };
}
