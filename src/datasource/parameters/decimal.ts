import { err, ok } from '../../core/result';
import { type Parameter } from './parameter';
import { quoted } from './quoted';

/** A number from so much up, or a variable that holds one: it is read when it is filled in, with `numberOf`. */
export function decimalParameter(label: string, help: string, usual: number, least: number): Parameter<string> {
  return {
    label,
    help,
    input: { type: 'number', placeholder: String(usual) },
    read(saved) {
      const text = textOf(saved);
      return text === '' || text.includes('$') || Number(text) >= least
        ? ok(text === '' ? String(usual) : text)
        : err(`${label} must be a number from ${least} up, not ${quoted(saved)}.`);
    },
    fill: (value, fill) => fill.text(value).trim() || String(usual),
  };
}

function textOf(saved: unknown): string {
  if (saved === undefined || saved === null) {
    return '';
  }
  return typeof saved === 'string' || typeof saved === 'number' ? String(saved).trim() : quoted(saved);
}

/** The number that a parameter was filled with. Throws a sentence where a variable held something else. */
export function numberOf(label: string, text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number)) {
    throw new Error(`${label} must be a number, not ${quoted(text)}. Check the variable that it comes from.`);
  }
  return number;
}
