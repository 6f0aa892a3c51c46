import type { NumberFieldConfigSettings } from '@grafana/data';

/** The number that a field's text means within its limits; undefined for none, so that the default counts again. */
export function readNumber(text: string, { min, max, integer }: NumberFieldConfigSettings = {}): number | undefined {
  const number = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(number)) {
    return undefined;
  }
  const whole = integer ? Math.round(number) : number;
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, whole));
}
