import { err, ok } from '../../core/result';
import { type Parameter } from './parameter';
import { quoted } from './quoted';

/** A number from so much up; the usual one where nothing is saved. */
export function decimalParameter(label: string, help: string, usual: number, least: number): Parameter<number> {
  return {
    label,
    help,
    input: { type: 'number', placeholder: String(usual) },
    read(saved) {
      if (saved === undefined || saved === null || saved === '') {
        return ok(usual);
      }
      const number = Number(saved);
      return number >= least && number < Infinity
        ? ok(number)
        : err(`${label} must be a number from ${least} up, not ${quoted(saved)}.`);
    },
    fill: (value) => value,
  };
}
