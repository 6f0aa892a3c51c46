const UNITS: ReadonlyArray<readonly [symbol: string, ms: number]> = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
];

/** A span of time in words, its sign ignored, in at most two units: "12 min", "5 h 3 min", "2.480 s". */
export function elapsedInWords(ms: number): string {
  const span = Math.round(Math.abs(ms));
  const at = UNITS.findIndex(([, size]) => span >= size);
  const unit = UNITS[at];
  if (unit === undefined) {
    return `${span} ms`;
  }
  const [symbol, size] = unit;
  const next = UNITS[at + 1];
  if (next === undefined) {
    return span % size === 0 ? `${span / size} ${symbol}` : `${(span / size).toFixed(3)} ${symbol}`;
  }
  const whole = Math.floor(span / size);
  const rest = Math.floor((span % size) / next[1]);
  return rest === 0 ? `${whole} ${symbol}` : `${whole} ${symbol} ${rest} ${next[0]}`;
}
