/** How long something took: "0.320 s", "4 min 12 s", "3 h 5 min", "2 d 4 h". */
export function durationWords(ms: number): string {
  if (ms < 60_000) {
    return `${(ms / 1_000).toFixed(3)} s`;
  }
  const [big, small, size] =
    ms < 3_600_000
      ? (['min', 's', 1_000] as const)
      : ms < 86_400_000
        ? (['h', 'min', 60_000] as const)
        : (['d', 'h', 3_600_000] as const);
  const parts = { min: 60, h: 60, d: 24 }[big];
  const whole = Math.floor(ms / size);
  return `${Math.floor(whole / parts)} ${big} ${whole % parts} ${small}`;
}
