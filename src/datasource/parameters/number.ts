import { err, ok } from '../../core/result';
import { type Parameter } from './parameter';
import { quoted } from './quoted';

/** A whole number from 1 on; null where nothing is saved, which the placeholder explains. */
export function countParameter(label: string, help: string, placeholder = 'all'): Parameter<number | null> {
  return {
    label,
    help,
    input: { type: 'number', placeholder },
    read(saved) {
      if (saved === undefined || saved === null || saved === '') {
        return ok(null);
      }
      const number = Number(saved);
      return Number.isInteger(number) && number >= 1
        ? ok(number)
        : err(`${label} must be a whole number from 1 on, not ${quoted(saved)}.`);
    },
    fill: (value) => value,
  };
}
